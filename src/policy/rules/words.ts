/** Sentences of the shapes. `asks` is what the clause says, in the pack's words: `五（三）规定`. */
export const SAY = {
  range: (least: number | null, most: number | null, unit: string): string => {
    if (least === most) return `应为 ${least} ${unit}`;
    if (least !== null && most !== null) return `应为 ${least}—${most} ${unit}`;
    return least !== null ? `至少 ${least} ${unit}` : `至多 ${most} ${unit}`;
  },
  count: (name: string, what: string, n: number, unit: string, asks: string, range: string) =>
    `“${name}”的${what}现有 ${n} ${unit}，${asks}${range}，请核对。`,
  period: (name: string, label: string, what: string, n: number, unit: string, asks: string, range: string) =>
    `“${name}”${label}登记的${what}为 ${n} ${unit}，${asks}${range}，请补登或说明。`,
  runningPeriod: (
    name: string,
    label: string,
    what: string,
    n: number,
    unit: string,
    asks: string,
    range: string,
    to: string,
  ) => `“${name}”${label}登记的${what}为 ${n} ${unit}，${asks}${range}，本期至 ${to} 止。`,
  months: (name: string, what: string, months: string, asks: string) =>
    `“${name}”${months}没有登记${what}，${asks}每月至少 1 次，请补登或说明。`,
  runningMonth: (name: string, what: string, month: string, asks: string) =>
    `“${name}”${month}还没有登记${what}，${asks}每月至少 1 次。`,
  nothingRecorded: (name: string, what: string, asks: string, parameter: string) =>
    `“${name}”没有${what}的登记，${asks}定期开展而未写次数，请补登，并填写参数“${parameter}”。`,
  late: (name: string, what: string, sent: string, asks: string, due: string, days: number) =>
    `“${name}”的${what} ${sent} 才报送，${asks}应在 ${due} 前报送，迟 ${days} 天，请说明原因。`,
  early: (name: string, what: string, sent: string, asks: string, opens: string) =>
    `“${name}”的${what} ${sent} 报送，早于 ${opens}，${asks}应在期内报送，请核对日期。`,
  notSent: (name: string, what: string, asks: string, due: string) =>
    `“${name}”的${what}没有报送记录，${asks}应在 ${due} 前报送，请报送并登记。`,
  stillToSend: (name: string, what: string, due: string, days: number) =>
    `“${name}”的${what}尚未报送，应在 ${due} 前，还有 ${days} 天。`,
  noBody: (name: string, body: string, asks: string) => `“${name}”没有登记${body}的成员，${asks}设立，请登记其席位。`,
  chairs: (name: string, body: string, post: string, n: number, asks: string) =>
    `“${name}”的${body}登记了 ${n} 名${post}，${asks}应为 1 名，请核对。`,
  wrongChair: (name: string, body: string, post: string, who: string, asks: string) =>
    `“${name}”的${body}${post}不是${who}，${asks}由${who}担任，请核对。`,
  kindsLacking: (name: string, body: string, kinds: string, asks: string) =>
    `“${name}”的${body}中没有${kinds}，${asks}须有，请补齐或补登。`,
  strangeKind: (name: string, body: string, kind: string, asks: string) =>
    `“${name}”的${body}有一席身份为“${kind}”，不在${asks}所列之内，请核对。`,
  unrepresented: (name: string, body: string, who: string, asks: string) =>
    `“${name}”的${body}中没有${who}，${asks}应为其成员，请补登。`,
  elsewhere: (name: string, body: string, at: string, where: string, asks: string) =>
    `“${name}”的${body}设在“${at}”，${asks}设在${where}，请核对。`,
  stepLacking: (name: string, step: string, after: string, asks: string) =>
    `“${name}”有${after}而没有${step}，${asks}依次办理，请补填。`,
  stepBlank: (name: string, step: string, asks: string) => `“${name}”没有填${step}，${asks}须办理，请补办或补填。`,
  stepEarly: (name: string, step: string, before: string, asks: string) =>
    `“${name}”的${step}早于${before}，${asks}依次办理，请核对日期。`,
  noDocument: (name: string, what: string, asks: string) => `“${name}”没有登记${what}，${asks}须有，请制定并登记。`,
  elementsLacking: (name: string, what: string, elements: string, asks: string) =>
    `“${name}”的${what}没有勾选${elements}，${asks}应有这些内容，请补充或核对。`,
  offList: (name: string, heading: string, value: string, asks: string, open: boolean) =>
    `“${name}”的${heading}为“${value}”，不在${asks}所列之内，请核对${open ? '或写明依据' : ''}。`,
  twice: (heading: string, value: string, n: number, asks: string) =>
    `${heading}“${value}”出现了 ${n} 次，${asks}不得重复，请核对。`,
  refersToNothing: (name: string, heading: string, value: string, to: string) =>
    `“${name}”的${heading}“${value}”在${to}中找不到，请核对名称或补登。`,
  totals: (name: string, what: string, declared: string, counted: string) =>
    `“${name}”登记的${what}为 ${declared}，按名册计为 ${counted}，请核对。`,
  overQuota: (name: string, what: string, quota: string, actual: string, over: string, asks: string) =>
    `“${name}”的${what}实有 ${actual}，${asks}核定 ${quota}，超 ${over}，请核对。`,
  vacancy: (name: string, what: string, quota: string, actual: string, short: string) =>
    `“${name}”的${what}核定 ${quota}，实有 ${actual}，空缺 ${short}。`,
  overspent: (name: string, what: string, budget: string, spent: string, over: string) =>
    `“${name}”的${what}预算 ${budget}，已支出 ${spent}，超支 ${over}，请核对。`,
  noColumn: (table: string, heading: string, asks: string) =>
    `${table}没有“${heading}”一栏，${asks}须登记，请补上这一列。`,
  blank: (name: string, heading: string, asks: string) => `“${name}”没有填${heading}，${asks}须登记，请补填。`,
  notYes: (name: string, heading: string, asks: string) => `“${name}”的${heading}为“否”，${asks}须为“是”，请核对。`,
  levelLacking: (name: string, amount: string, level: string, asks: string) =>
    `“${name}”支出 ${amount}，${asks}须经“${level}”，审批记录中没有，请补办或补登。`,
  paidFirst: (name: string, amount: string, approved: string, paid: string, asks: string) =>
    `“${name}”支出 ${amount}，审批日期 ${approved} 晚于支付日期 ${paid}，${asks}先审批后支付，请核对日期。`,
  below: (name: string, what: string, now: string, goal: string, gap: string, by: string, asks: string) =>
    `“${name}”的${what}为 ${now}，${asks}${by} 前达到 ${goal}，尚差 ${gap}，请核对进度。`,
  onTheWay: (name: string, what: string, now: string, goal: string, gap: string, by: string, days: number) =>
    `“${name}”的${what}为 ${now}，目标 ${goal}（${by} 前），尚差 ${gap}，还有 ${days} 天。`,
  notAssessed: (name: string, what: string, label: string, asks: string) =>
    `“${name}”没有${label}的${what}，${asks}须逐一考核，请补充。`,
  notHeard: (name: string, who: string, asks: string) =>
    `“${name}”的考核没有听取${who}意见的日期，${asks}充分听取，请补登。`,
  heardLate: (name: string, who: string, asked: string, assessed: string, asks: string) =>
    `“${name}”的考核在 ${assessed}，听取${who}意见在 ${asked}，${asks}先听取后考核，请核对日期。`,
  tickedNo: (name: string | null, item: string, asks: string) =>
    `${name === null ? '' : `“${name}”`}自查“${item}”为“否”，${asks}对此有要求，请整改后更新自查结果。`,
};

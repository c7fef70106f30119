/** Line breaks, and what pastes from web pages leave in cells. */
const UNSEEN = /[\r\n\u200b-\u200d\u2060\ufeff]/;

/** Text as it counts: line breaks removed, outer blanks trimmed. Inner blanks stay as written. */
export function plainText(text: string): string {
  return UNSEEN.test(text) ? text.replace(/[\r\n\u200b-\u200d\u2060\ufeff]+/g, '').trim() : text.trim();
}

/** Full-width letters, digits and signs as half-width. Not NFKC, which makes 102 of 10² and 1 of ①. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

/** Ordinary text, which NFKC leaves as it is: normalizing is dear, and most names of a large roster need none. */
const PLAIN = /^[!-~\u4e00-\u9fa5]*$/;

/** Text for comparing names: no blanks or line breaks, full-width and half-width forms alike. */
export function nameKey(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '');
}

/** Words which in brackets after a heading are a unit or a remark, not part of the name. */
const UNIT = /\((?:单位[:：]?)?(人|名|元|万元|个|所|班|%|分|岁|年|月|次|学时|课时|平方米|是\/否|必填|选填|可空|年月日|yyyy-mm-dd|名称|全称|[^()]*\d{4}年?[^()]*)\)/gi;

/** A heading for comparing: no blanks, line breaks, stars or closing colons; brackets as half-width. */
export function headingKey(text: string): string {
  return nameKey(text).toLowerCase().replace(/[*＊☆★]/g, '').replace(/[:：]+$/, '');
}

/** A heading without the units in brackets behind it. */
export function withoutUnits(key: string): string {
  return key.replace(UNIT, '');
}

/** 10,000 where the heading says 万元 or 万人, else 1. */
export function factorOf(heading: string): 1 | 10000 {
  return /\((?:单位[:：]?)?万[元人]?\)/.test(headingKey(heading)) ? 10000 : 1;
}

/** A name from which what stands in brackets is left out: `宣和教育集团总校（宣和中学）` → `宣和教育集团总校`. */
export function withoutBrackets(text: string): string {
  return nameKey(text).replace(/\([^()]*\)/g, '');
}

/** What stands in a name's brackets: `双渠校区（中卫十小）` → `中卫十小`. */
export function inBrackets(text: string): string[] {
  return [...nameKey(text).matchAll(/\(([^()]+)\)/g)].map((match) => match[1]!);
}

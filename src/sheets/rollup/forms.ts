import { audit } from '../../audit';
import type { City, Policy } from '../../policy/model';
import { readRoster } from '../../roster';
import { FILING_WORDS } from '../calendar';
import { drawForm, formContext, withCaution, type DrawnForm } from '../forms';
import { sheetNameOf } from '../names';
import type { CityInput, CountyDue } from './county';
import { missingCounties } from './states';

export interface CityForm {
  form: string;
  title: string;
  drawn: DrawnForm;
}

/** The city's own forms, made of what was kept of each county. `taken`: names of sheets that stand already. */
export function cityForms(policy: Policy, input: CityInput, on: string, taken: Set<string>): CityForm[] {
  const roster = readRoster({ name: '汇总', sheets: [] }, { extensions: policy.tables });
  // Title, date and readings of the page come from an audit; there is nothing in it to be judged.
  const empty = audit(roster, { policy, on });
  const context = formContext(empty);
  return policy.forms.flatMap((form) => {
    if (!form.stacked) return [];
    const name = sheetNameOf(form.title, taken);
    taken.add(name);
    const sections = form.stacked.sections(cityOf(form.id, input));
    const drawn = drawForm({ ...form, sections }, context, empty, name, new Map());
    const caution = cautionOf(input, drawn);
    return [{ form: form.id, title: form.title, drawn: caution === null ? drawn : withCaution(drawn, caution) }];
  });
}

function cityOf(form: string, input: CityInput): City<unknown> {
  return {
    missing: missingCounties(input),
    counties: input.counties.map(({ county, file, due, parts }) => ({
      county,
      file,
      sent: new Map(due.map((one) => [one.form, sentWord(one)])),
      data: parts.get(form),
    })),
  };
}

const sentWord = ({ state, sent }: CountyDue): string => [FILING_WORDS[state], sent].filter(Boolean).join(' ');

/** What of a city's form is open: counties that are missing or fail the checks, and figures that are lacking. */
function cautionOf(input: CityInput, { missing }: DrawnForm): string | null {
  const lacking = missingCounties(input).length + input.refused.length;
  const failing = input.counties.filter(({ counts }) => counts.error > 0).length;
  const parts = [
    ...(lacking > 0 ? [`${lacking} 个县（市、区）未交或文件不能用`] : []),
    ...(failing > 0 ? [`${failing} 个县（市、区）有错误未改`] : []),
    ...(missing.length > 0 ? [`缺数 ${missing.length} 项`] : []),
  ];
  return parts.length > 0 ? `注意：${parts.join('；')}。详见“收报情况”，请处理后再报送。` : null;
}

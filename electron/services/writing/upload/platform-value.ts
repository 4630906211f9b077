import type { IndicatorColumn, IndicatorContent } from '#shared/model/declaration';
import { readTargetValue, type Range } from '#shared/normalise/target-reading';
import { interpretValue } from '#shared/normalise/target-value';
import type { Template, UploadMapping } from '#shared/template/schema';
import { uploadProblems, uploadWords } from '#shared/text/writing';

/** The value of one indicator in the platform's parts: 计算符号, its code, 指标值, 计量单位 and 备注. */
export type PlatformValue = {
  readonly sign: string;
  readonly signCode: string;
  readonly number: string;
  readonly unit: string;
  readonly remark: string;
  readonly problems: readonly Problem[];
};
/** Words a problem with the form, row and name that the caller knows. */
export type Problem = (form: string, row: number, name: string) => string;

/** Codes of one platform's dictionary (domain.md; not verified against an official text). */
const signCodes: ReadonlyMap<string, string> = new Map([
  ['≥', '1'], ['＞', '2'], ['＝', '3'], ['＜', '4'], ['≤', '5'],
]);
const wordCodes = { qualitative: '6', otherQuantity: '9', notApplicable: '10' } as const;

/** Dates, years, months and quarters: words about time, which are no quantity. */
const dates = /(?:19|20)\d{2}\s*(?:年度?|[-./]\s*\d{1,2}(?:\s*[-./]\s*\d{1,2})?)|\d{1,2}\s*月份?(?!数)|\d{1,2}\s*[日号](?=前|之前|以前|底|内|止|$|[，。；、至到])|第?\s*[1-4]\s*季度/gu;

export function isNotApplicable(row: IndicatorContent, template: Template): boolean {
  const word = template.indicators.notApplicable;
  return word !== '' && row.value.trim() === word;
}

/** A minus before a number is its sign, not a dash. */
function refusal(value: string, refused: string): Problem[] {
  const isRefused = (character: string) => refused.includes(/\s/u.test(character) ? ' ' : character);
  const found = [...new Set([...value.replace(/^-(?=\d)/u, '')].filter(isRefused).map((character) => (/\s/u.test(character) ? uploadWords.blank : `“${character}”`)))];
  return found.length === 0 ? [] : [(form, row, name) => uploadProblems.refused(form, row, name, found.join(''))];
}

/**
 * What the platform is sent for an indicator's value: one line, or two for a range that the mapping splits. A sign, number and
 * unit go apart. Words go whole as 指标值: as 定性, or as 定量(其他) where they hold a quantity that no single sign can express (a
 * range, 约300份), which needs a remark.
 */
export function platformValues(row: IndicatorContent, template: Template, mapping: UploadMapping = template.upload): PlatformValue[] {
  const columns = new Set<IndicatorColumn>(template.indicators.columns.map((column) => column.id));
  const { sign, number, unit, wording } = interpretValue(row, columns);
  const { remark } = row;
  const text = row.value.trim() || wording.trim();
  if (isNotApplicable(row, template)) {
    return [{ sign: uploadWords.notApplicable, signCode: wordCodes.notApplicable, number: text, unit: '', remark, problems: [] }];
  }
  if (number !== '' && wording === '') {
    const problems: Problem[] = refusal(number, mapping.refused);
    if (sign === '') problems.push(uploadProblems.noSign);
    if (unit === '') problems.push(uploadProblems.noUnit);
    return [{ sign: sign || '＝', signCode: signCodes.get(sign || '＝') ?? '', number, unit, remark, problems }];
  }
  if (text === '') return [{ sign: '', signCode: '', number: '', unit: '', remark, problems: [uploadProblems.noValue] }];
  const { range } = readTargetValue(text);
  if (range && mapping.ranges === 'split') return bothEnds(range, columns.has('unit') && unit !== '' ? unit : range.unit, text, remark);
  const problems = refusal(text, mapping.refused);
  if (/\d/u.test(text.replace(dates, ''))) {
    const asOther: Problem = (form, line, name) => uploadProblems.asOther(form, line, name, text);
    return [
      {
        sign: uploadWords.otherQuantity,
        signCode: wordCodes.otherQuantity,
        number: text,
        unit: '',
        remark: remark.trim() === '' ? text : remark,
        problems: [asOther, ...problems],
      },
    ];
  }
  return [{ sign: uploadWords.qualitative, signCode: wordCodes.qualitative, number: text, unit: '', remark, problems }];
}

function bothEnds({ low, high }: Range, unit: string, text: string, remark: string): PlatformValue[] {
  const split: Problem = (form, line, name) => uploadProblems.splitRange(form, line, name, text);
  const problems = unit === '' ? [split, uploadProblems.noUnit] : [split];
  const end = (sign: string, number: string): PlatformValue => ({ sign, signCode: signCodes.get(sign) ?? '', number, unit, remark, problems });
  return [end('≥', low), end('≤', high)];
}

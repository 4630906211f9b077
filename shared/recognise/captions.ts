import type { Template } from '../template/schema';
import { plainWords, remembering } from './words';

const closingBrackets = /(?:\([^()]{1,12}\))+$/;
const yearInBrackets = /\(?(?:(?:19|20)\d{2}|20[×xX*_]{2}|_*|)年度?\)?$/;
const titleEnding = /(?:绩效目标|绩效)[^,。;:]{0,14}表$/;

/** Words of a title without the year or a remark such as （部门预算） that may follow, and the year that may lead it. */
function titleWords(text: string): string {
  return plainWords(text).replace(closingBrackets, '').replace(yearInBrackets, '').replace(/^\(?(?:19|20)\d{2}年度?\)?/, '');
}

/** Tells whether a text is a form's title: one that a template has, or any `…绩效目标…表`. */
export function titleTest(templates: readonly Template[]): (text: string) => boolean {
  return remembering((text) => {
    if (text.length > 80 || !/[表标]/.test(text)) return false;
    const words = titleWords(text);
    return titleEnding.test(words) || templates.some((template) => titleFit(words, template) > 0);
  });
}

/** How well a title is a template's: 2 for its own words (a department's name may stand before them), 1 for another of its titles. */
export function titleFit(text: string, template: Template): 0 | 1 | 2 {
  const words = titleWords(text);
  const fits = (title: string) => {
    const wanted = plainWords(title);
    return words === wanted || (words.endsWith(wanted) && !qualifies(words.slice(0, -wanted.length), template));
  };
  if (fits(template.title)) return 2;
  return template.titleAliases.some(fits) ? 1 : 0;
}

/** `二级` before `项目支出绩效目标申报表` makes it another form's title, a department's name does not. */
function qualifies(lead: string, template: Template): boolean {
  return template.kind === 'project' && /(?:级|财政|部门|省|市|区|县)$/.test(lead) && lead.length <= 4;
}

/** Footnotes and instructions under a form. */
export function isNote(text: string): boolean {
  return /^(?:注|备注|说明|填表说明|填报说明|填写说明|编报说明)[\d一二三四五六七八九十]?[:：.、]|^[*※]\s?注/.test(text.trim());
}

const looseYear = /(?<!\d)((?:19|20)\d{2})\s*(?:年|财年)/;
const wholeYear = /^\(?((?:19|20)\d{2})(?:年度?)?(?:预算)?\)?$/;

/** The year of a line that is nothing but a year: `(2022年度)`, `2024 年度`, `2022`. */
export function yearLine(text: string): number | null {
  const found = text.length > 20 ? null : wholeYear.exec(plainWords(text).replace(/^(?:预算)?年度?[:]/, ''));
  return found ? Number(found[1]) : null;
}

/** The year in a title or a sheet's name: `2022年项目支出绩效目标表`, `申报表2022`. */
export function yearInTitle(text: string): number | null {
  const words = plainWords(text);
  const found = looseYear.exec(words) ?? /^((?:19|20)\d{2})(?!\d)/.exec(words) ?? /(?<!\d)((?:19|20)\d{2})$/.exec(words);
  return found ? Number(found[1]) : null;
}

/** Words above a form that say nothing: `附件1`, `(  年度)`, `附表2：`, a page number. */
export function isFrame(text: string): boolean {
  if (text.length > 20) return false;
  const words = plainWords(text);
  return /^(?:附[件表录]?[\d一二三四五六七八九十-]*[:.]?|第[一二三四五六七八九十]+[部章]分?)$/.test(words) || /^\(?[_×xX]*年度?\)?$/.test(words) || /^第?\d*页?(?:共|\/|,)?\d*页$/.test(words);
}

/** `单位：万元` and its like, with nothing else in the cell. */
export function isUnitLine(text: string): boolean {
  return text.length < 20 && text.includes('元') && /^\(?(?:金额|货币|计量|资金)?单位[:为]?(?:人民币)?(?:元|千元|万元|百万元|亿元)\)?$/.test(plainWords(text));
}

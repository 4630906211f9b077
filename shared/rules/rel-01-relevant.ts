import { structureText } from '../text/rules-structure';
import { defineRule } from './define-rule';
import { indicatorPlace, type FormView, type IndicatorRow } from './form-view';
import { nameKind } from './name-kind';
import type { Problem } from './rule';
import { cellLabel } from './text-label';
import { genericWords } from './words/generic-words';
import { sectors, type Sector } from './words/sectors';

const text = structureText.rel01;
const anySector = new RegExp(sectors.map((sector) => sector.words.source).join('|'), 'u');
const generic = new RegExp(genericWords.join('|'), 'gu');
/** Fewer characters of its own than this, and a name says too little to be compared. */
const tellingLength = 6;
/** Of a name's own characters, the share that may stand somewhere in the project's texts without any of them in company. */
const strayCharacters = 0.2;
const countedThings = /\d+\s*(?:个|次|场|期|名|人|村|户|班)/u;

/**
 * Indicators of another field of work. A field named by words that the project nowhere touches is a warning; a name that only shares no characters with
 * the project's texts is a guess and a hint; a sentence about so many things as the value of a share or a satisfaction is another indicator's.
 */
export const relevant = defineRule({
  id: 'REL-01',
  title: text.title,
  basis: text.basis,
  level: 'W',
  check(form) {
    const about = projectText(form);
    if (about.length < 6) return 'notApplicable';
    const shared = bigrams(about);
    return form.rows.flatMap((row) => (row.applies && row.name !== '' ? (sectorProblem(row, about) ?? otherValue(row) ?? guess(row, about, shared) ?? []) : []));
  },
  examples: {
    passes: [
      { fields: { projectName: '河道综合治理', overview: '治理城区河道，改善水环境' }, indicators: [{ level2: '生态效益指标', name: '改善生态环境质量', value: '改善' }] },
      { fields: { projectName: '公务员培训', overview: '组织公务员参加培训班' }, indicators: [{ level2: '数量指标', name: '培训人数', value: '6人' }, { level2: '质量指标', name: '培训合格率', value: '≥90%' }] },
      { fields: { projectName: '农村干部培训', overview: '用于对农村干部进行培训' }, indicators: [{ level2: '质量指标', name: '农村干部考核合格率', value: '≥90%' }] },
    ],
    fails: [
      { fields: { projectName: '农村干部培训经费', overview: '用于对农村干部进行培训' }, indicators: [{ level2: '质量指标', name: '傍河村庄环境综合整治完成率', value: '100%' }] },
      { fields: { projectName: '党员远程教育经费', overview: '用于教育终端站点维护' }, indicators: [{ level2: '质量指标', name: '拍卖年度核查覆盖率', value: '100%' }] },
      { fields: { projectName: '组工宣传经费', overview: '用于网络宣传设备购置' }, indicators: [{ level2: '质量指标', name: '宣传覆盖人次', value: '6人次', explanation: '道路交通宣传教育覆盖人数提高' }] },
      { fields: { projectName: '党支部书记培训', overview: '组织党支部书记外出学习考察' }, indicators: [{ level2: '数量指标', name: '锅炉蒸吨及脱硝装置总量', value: '6蒸吨' }] },
      { fields: { projectName: '干部培训专题班', overview: '用于举办专题培训班' }, indicators: [{ level2: '时效指标', name: '培训按期完成率', value: '≥5每年办不低于5个领导干部主题培训班' }] },
    ],
  },
});

function projectText(form: FormView): string {
  return form.texts
    .filter((each) => each.kind === 'formName' || each.kind === 'overview' || each.kind === 'goal' || each.kind === 'task' || (each.place.kind === 'field' && each.place.field === 'department'))
    .map((each) => each.text)
    .join(' ');
}

function sectorProblem(row: IndicatorRow, about: string): Problem[] | null {
  for (const column of ['name', 'explanation'] as const) {
    const written = row.indicator[column];
    if (!anySector.test(written)) continue;
    const strange = sectors.map((sector) => ({ sector, word: sector.words.exec(written)?.[0] })).find(({ sector, word }) => word !== undefined && !touches(about, sector));
    if (strange?.word === undefined) continue;
    return [{ place: indicatorPlace(row, column), message: text.sector(cellLabel(row, column), strange.word), found: written, expected: '' }];
  }
  return null;
}

function touches(about: string, sector: Sector): boolean {
  return sector.words.test(about) || (sector.own?.test(about) ?? false);
}

function otherValue(row: IndicatorRow): Problem[] | null {
  if (row.reading.kind !== 'sentence' || row.value.sign === '') return null;
  const isShare = nameKind(row.name)?.kind === 'share' || row.category === 'satisfaction';
  const said = row.value.wording;
  return isShare && countedThings.test(said) && !said.includes('%') ? [{ place: indicatorPlace(row, 'value'), message: text.value(cellLabel(row, 'value'), said), found: row.indicator.value, expected: '' }] : null;
}

function guess(row: IndicatorRow, about: string, shared: ReadonlySet<string>): Problem[] | null {
  if (row.category !== 'quantity' && row.category !== 'quality') return null;
  const own = row.name.replace(/[（(].*?[)）]/gu, '').replace(generic, ' ');
  const telling = own.replace(/[^\p{Script=Han}]/gu, '');
  if (telling.length < tellingLength) return null;
  for (const pair of bigrams(own)) if (shared.has(pair)) return null;
  if ([...telling].filter((character) => about.includes(character)).length > telling.length * strayCharacters) return null;
  return [{ place: indicatorPlace(row, 'name'), message: text.guess(cellLabel(row, 'name')), found: row.indicator.name, expected: '', level: 'I' }];
}

function bigrams(words: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of words.match(/\p{Script=Han}{2,}/gu) ?? []) for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
  return pairs;
}

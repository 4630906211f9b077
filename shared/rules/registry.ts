import { totalEqualsParts } from './fin-01-total-equals-parts';
import { columnTotals } from './fin-02-column-totals';
import { totalEqualsTerm } from './fin-03-total-equals-term';
import { compositionGiven } from './fin-04-composition-given';
import { amountsInText } from './fin-05-amounts-in-text';
import { priceTimesCount } from './fin-06-price-times-count';
import { planRises } from './fin-07-plan-rises';
import { tasksAgainstProjects } from './fin-08-tasks-against-projects';
import { yearOfForm } from './date-01-year-of-form';
import { oneSpelling } from './date-02-one-spelling';
import { projectDates } from './date-03-project-dates';
import { signs } from './sym-01-signs';
import { direction } from './sym-02-direction';
import { noSign } from './sym-03-no-sign';
import { range } from './sym-05-range';
import { unitMissing } from './unit-01-unit-missing';
import { nameAndUnit } from './unit-02-name-and-unit';
import { unitIsSentence } from './unit-03-unit-is-sentence';
import { valueRepeatsName } from './val-01-value-repeats-name';
import { valueMissing } from './val-02-value-missing';
import { notMeasurable } from './val-03-not-measurable';
import { shareWithoutPercent } from './val-04-share-without-percent';
import { valueRepeatsVerb } from './val-05-value-repeats-verb';
import { allValuesSame } from './val-06-all-values-same';
import { satisfactionWhole } from './val-07-satisfaction-whole';
import { untidyText } from './val-08-untidy-text';
import { goalAgainstValues } from './val-09-goal-against-values';
import { rightHeading } from './cat-01-right-heading';
import { knownHeading } from './cat-02-known-heading';
import { requiredHeadings } from './req-01-required-headings';
import { benefitAndSatisfaction } from './req-02-benefit-and-satisfaction';
import { sameIndicator } from './dup-01-same-indicator';
import { sameProject } from './dup-02-same-project';
import { copiedText } from './dup-03-copied-text';
import { wrongWordsRule } from './txt-01-wrong-words';
import { punctuation } from './txt-02-punctuation';
import { doubledWords } from './txt-03-doubled-words';
import { nameCut } from './txt-04-name-cut';
import { placeholders } from './txt-05-placeholders';
import { numberedName } from './txt-06-numbered-name';
import { relevant } from './rel-01-relevant';
import { paidAtOnce } from './rel-02-paid-at-once';
import { weights } from './wgt-01-weights';
import { lengths } from './len-01-lengths';
import { projectCode } from './code-01-project-code';
import { lookedAt } from './carry-01-looked-at';
import { sameAsLastYear } from './last-01-same-as-last-year';
import { raisedOrLowered } from './last-02-raised-or-lowered';
import type { Rule } from './rule';

/** Every rule, in the order of the list that users know. */
export const rules: readonly Rule[] = [
  totalEqualsParts,
  columnTotals,
  totalEqualsTerm,
  compositionGiven,
  amountsInText,
  priceTimesCount,
  planRises,
  tasksAgainstProjects,
  yearOfForm,
  oneSpelling,
  projectDates,
  signs,
  direction,
  noSign,
  range,
  unitMissing,
  nameAndUnit,
  unitIsSentence,
  valueRepeatsName,
  valueMissing,
  notMeasurable,
  shareWithoutPercent,
  valueRepeatsVerb,
  allValuesSame,
  satisfactionWhole,
  untidyText,
  goalAgainstValues,
  rightHeading,
  knownHeading,
  requiredHeadings,
  benefitAndSatisfaction,
  sameIndicator,
  sameProject,
  copiedText,
  wrongWordsRule,
  punctuation,
  doubledWords,
  nameCut,
  placeholders,
  numberedName,
  relevant,
  paidAtOnce,
  weights,
  lengths,
  projectCode,
  lookedAt,
  sameAsLastYear,
  raisedOrLowered,
];

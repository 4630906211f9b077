import { basis, quoted } from './rules';

/** Titles and sentences of the rules about signs, units and values. `where` is such as `第 3 行“设备使用满意度”的指标值`. */
export const signText = {
  sym01: {
    title: '计算符号不规范',
    basis: basis.platform,
    spelling: (where: string, text: string, better: string) => `${where}${quoted(text)}的计算符号写法不规范，请改为${quoted(better)}。`,
    unknown: (where: string, text: string) => `${where}${quoted(text)}不是计算符号，请从 ≥、＞、＝、＜、≤ 中选择。`,
  },
  sym02: {
    title: '计算符号或方向与指标含义相反',
    basis: basis.suitable,
    satisfaction: (where: string, text: string) => `${where}${quoted(text)}表示满意度越低越好，请改用“≥”。`,
    satisfactionDirection: (where: string) => `${where}是反向，而满意度越高越好，请改为正向指标。`,
    harmful: (where: string, text: string) => `${where}${quoted(text)}表示这类情况越多越好，请改用“≤”。`,
    wanted: (where: string, text: string) => `${where}${quoted(text)}表示这项成果越少越好，请改用“≥”。`,
    cost: (where: string, text: string) => `${where}${quoted(text)}表示成本越高越好，请改用“≤”。`,
    costRises: (where: string, text: string) => `${where}${quoted(text)}要求成本提高，与成本指标的含义相反，请改为控制目标。`,
    bounded: (where: string, text: string) => `${where}${quoted(text)}的上限就是 100%，请改用“＝”。`,
    direction: (where: string, direction: string, sign: string) => `${where}是${direction}，却用了“${sign}”，请核对方向和符号。`,
  },
  sym03: {
    title: '数量没有计算符号',
    basis: basis.platform,
    approximate: (where: string, text: string) => `${where}${quoted(text)}是约数，无法判定是否完成，请写明“≥”或“＝”。`,
    change: (where: string, text: string) => `${where}${quoted(text)}把动词和数值写在一起，请拆成符号、数值和单位。`,
    limit: (where: string, text: string) => `${where}${quoted(text)}没有计算符号，期限请写成“≤”。`,
    missing: (where: string, text: string) => `${where}${quoted(text)}没有计算符号，请补“≥”或“＝”。`,
    column: (where: string) => `${where}没有计算符号，请补上。`,
    fix: (sign: string) => `补“${sign}”`,
  },
  sym05: {
    title: '指标值是一个区间',
    basis: basis.platform,
    range: (where: string, text: string) => `${where}${quoted(text)}是一个区间，平台没有对应的计算符号，请拆成上下限两个指标或只保留一个数。`,
  },
} as const;

export const unitText = {
  unit01: {
    title: '指标值缺少计量单位',
    basis: basis.complete,
    missing: (where: string, unit: string) => (unit === '' ? `${where}缺少单位，请补上。` : `${where}缺少单位，请补“${unit}”。`),
    fix: (unit: string) => `补“${unit}”`,
  },
  unit02: {
    title: '指标名称与计量单位不符',
    basis: basis.relevant,
    share: (where: string, text: string) => `${where}${quoted(text)}不是百分比，与名称中的“率”不符，请改名称或指标值。`,
    percent: (where: string, text: string) => `${where}${quoted(text)}是百分比，而名称说的是数量，请改名称或指标值。`,
    people: (where: string, text: string) => `${where}${quoted(text)}的单位不是人，而名称说的是人数，请核对。`,
    measure: (where: string, text: string, unit: string) => `${where}${quoted(text)}的单位与名称不符，名称说的单位是“${unit}”，请核对。`,
    either: (where: string, text: string) => `${where}${quoted(text)}写了两种单位，无法判定，请只保留一种。`,
    words: (where: string, text: string) => `${where}${quoted(text)}没有数字，而名称是“率”，请填百分比。`,
  },
  unit03: {
    title: '计量单位写成了句子',
    basis: basis.platform,
    sentence: (where: string, words: string) => `${where}在数字后面接了说明文字${quoted(words)}，请只填数字和单位，把说明移到备注。`,
    long: (where: string, unit: string) => `${where}${quoted(unit)}超过 6 个字，请只填单位。`,
  },
} as const;

export const valueText = {
  val01: {
    title: '指标值照抄了名称或解释',
    basis: basis.suitable,
    name: (where: string) => `${where}与指标名称相同，看不出目标是多少，请填具体的值。`,
    explanation: (where: string) => `${where}与指标解释相同，看不出目标是多少，请填具体的值。`,
    explained: (where: string) => `${where}与指标名称相同，没有说明怎样计算，请补充。`,
  },
  val02: {
    title: '指标值没有填写',
    basis: basis.complete,
    missing: (where: string) => `${where}没有填写，请补上。`,
    notApplicable: (where: string, level2: string) => `${where}是“不适用”，而${level2}必须填写，请补充一个指标。`,
    explanation: (where: string) => `${where}是“不适用”，而本行已有指标，请写明解释。`,
  },
  val03: {
    title: '指标值无法衡量',
    basis: basis.feasible,
    vague: (where: string, text: string) => `${where}${quoted(text)}无法衡量，请改为数字、日期或明确的标准。`,
    number: (where: string, text: string, level2: string) => `${where}${quoted(text)}没有数字，${level2}应当可以计量，请改为数字。`,
    sentence: (where: string, text: string) => `${where}${quoted(text)}是一句话，无法判定是否完成，请改为可衡量的值。`,
    counted: (where: string, explanation: string) => `${where}没有说明数量，解释只写了${quoted(explanation)}，请填具体数量。`,
    name: (where: string) => `${where}说的是目标值而不是指标，请改为可以衡量的名称。`,
  },
  val04: {
    title: '比率写成了小数',
    basis: basis.suitable,
    share: (where: string, text: string) => `${where}${quoted(text)}没有百分号，请改为百分比。`,
  },
  val05: {
    title: '指标值只重复了名称中的动词',
    basis: basis.feasible,
    repeats: (where: string, text: string) => `${where}${quoted(text)}只重复了名称中的词，看不出达到什么程度，请写明程度或数值。`,
  },
  val06: {
    title: '各指标的值完全相同',
    basis: basis.relevant,
    values: (count: number, text: string) => `本表 ${count} 个指标的指标值都是${quoted(text)}，请按各指标分别填写。`,
    bases: (count: number, text: string) => `本表 ${count} 个指标的确定依据都是${quoted(text)}，请写明各自的依据。`,
  },
  val07: {
    title: '满意度为 100%',
    basis: basis.feasible,
    whole: (where: string, text: string) => `${where}${quoted(text)}过于绝对，难以达到，建议改为 90% 左右。`,
  },
  val08: {
    title: '有空格、句号或多余的小数',
    basis: basis.platform,
    tidy: (where: string, text: string, what: readonly string[]) => `${where}${quoted(text)}中有${what.join('、')}，请去掉。`,
    blank: '空格',
    stop: '句号',
    decimals: '多余的小数',
  },
  val09: {
    title: '目标文字中的数字与指标值矛盾',
    basis: basis.relevant,
    frequency: (where: string, said: string, times: number, value: string) => `${where}是${quoted(value)}，而目标中写的是${quoted(said)}，全年合 ${times} 次，请改成一致。`,
    people: (where: string, said: string, value: string) => `${where}是${quoted(value)}，而${quoted(said)}中的人数对不上，请改成一致。`,
  },
} as const;

/** Words of the 指标库: suggestions while a name is typed, and the panel. */
export const libraryText = {
  common: '常用指标',
  usedIn: (year: number | undefined, project: string, uses: number) => `${[year, project].filter((part) => part !== undefined && part !== '').join(' ')}${uses > 1 ? ` 等 ${uses} 处` : ''}`,
  search: '指标名称（文字或拼音首字母）',
  levelOnly: (level2: string) => `只看“${level2}”`,
  count: (shown: number, total: number) => (shown === total ? `${total} 个指标` : `前 ${shown} 个，共 ${total} 个指标`),
  insert: '填入（Enter）',
  insertNamed: (name: string) => `填入“${name}”`,
  years: (years: readonly number[]) => years.join('、'),
  uses: (uses: number) => `用过 ${uses} 次`,
  otherValues: (values: readonly string[]) => `还用过：${values.join('，')}`,
  none: '没有找到。换几个字，或输入拼音首字母。',
  noForm: '请先打开一张表，再从指标库填入。',
  noLevel: (level2: string) => `这张表没有“${level2}”，请换一个指标，或先在表里选好一行。`,
  filled: (name: string) => `填入指标“${name}”`,
  hint: '↑↓ 选择，Enter 填入所选的行；那一行已有内容时，在它的类别下加一行。',
} as const;

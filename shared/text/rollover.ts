/** Why a form is proposed to be left out of 提取上年. */
export const rolloverText = {
  exists: (year: number) => `${year} 年度已经有这张表`,
  termOver: '实施期限已满，建议不再提取',
} as const;

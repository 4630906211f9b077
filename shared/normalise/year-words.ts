/** Words around a year that tell what it is for. Each is a regular expression's source, matched right after or before the year. */

/** After the year and its month and day: something happened then, or has held since. */
export const happened = '版|起(?!至|到|止|[-—~～])|以来|以后|之后|成立|设立|组建|建成|印发|下发|出台|颁布|公布|发布|修订|修正|施行|实施的|通过的|批准|批复|入职|参加工作|启用';

/** In the same clause: it tells what was, and not what is to be done. */
export const past = ['未能', '已经', '已于', '已完成', '实际完成', '完成了', '历年', '往年', '以前年度'] as const;

/** Before or after a year that something is measured against. */
export const comparedBefore = /(?:较|比|相比|相较于|同比|对比)\s*$/u;
export const comparedAfter = /^\s*年度?(?:水平|同期|相比|基数|为基期|为基数|为基准)/u;

/** Events that do not come every year: their year is part of their name. */
export const singleEvents = ['冬奥', '奥运', '亚运', '亚冬会', '全运', '省运', '大运会', '军运', '残运', '残奥', '世界杯', '世博', '世界运动会', '世运会', '园博', '党代会', '人口普查', '经济普查', '农业普查', '换届'] as const;

/** A range that begins in the form's year and runs on goes with the form only beside these words. */
export const rollingRange = /中期|滚动|学年|供暖|采暖|取暖|冬春|跨年/u;

/** What may follow a year that lacks its 年. */
export const bareYearBefore = ['预算', '决算', '上半年', '下半年', '春节', '中秋', '国庆', '学年', '财年', '财政年度'] as const;

/** Beside a range: a plan of several years bears it as its name. */
export const planBefore = /[一二三四五]五[”"』」]?(?:规划|时期|期间)?\s*[（(]?\s*$/u;
export const planAfter = /^\s*年?[)）]?(?:的|期)?(?:总体|专项|发展|五年|三年)?(?:规划|行动|纲要|实施方案)/u;

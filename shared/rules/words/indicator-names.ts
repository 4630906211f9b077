/** How names of indicators end, by what they measure. Data: what a reviewer of any region would name. */

/** A share in percent. 率 that is none is in `notShares`. */
export const shares = ['率', '比例', '比率', '占比', '比重', '百分比', '满意度'] as const;
/** 率 and 量 that are physical or money quantities. */
export const notShares = ['(?<![有无见生])效率', '频率', '功率', '汇率', '税率', '速率', '分辨率', '费率', '倍率', '容积率', '周转率'] as const;

/** A count, and the unit that its name already says; `null` where the name does not say it. */
export const counts: readonly (readonly [string, string | null])[] = [
  ['人次数', '人次'], ['人次', '人次'], ['人员数量', '人'], ['人员数', '人'], ['人数', '人'], ['户数', '户'], ['次数', '次'], ['场次数', '场次'], ['场次', '场次'], ['场数', '场'], ['批次数', '批次'], ['批次', '批次'], ['期数', '期'], ['班次', '班次'],
  ['天数', '天'], ['月数', '个月'], ['件数', '件'], ['份数', '份'], ['卷数', '卷'], ['本数', '本'], ['台数', '台'], ['套数', '套'], ['辆数', '辆'], ['家数', '家'], ['篇数', '篇'], ['条数', '条'], ['处数', '处'], ['项数', '项'], ['个数', '个'],
  ['单位数', null], ['数量', null], ['总数', null], ['数', null], ['人群量', null], ['业务量', null], ['发放量', null], ['总量', null], ['印制量', null], ['采购量', null],
];
/** 数 that counts nothing. */
export const notCounts = ['占比数', '比例数', '率数', '百分数', '指数', '系数', '分数', '参数', '函数', '多数', '少数', '岁数', '度数', '基数', '倍数', '读数', '对数', '级数'] as const;

/** Shares that are bad the higher they are, as a name ends. */
export const harmful =
  /(?:投诉|事故|故障|流失|泄密|差错|失误|死亡|发病|患病|违规|违纪|违法|逾期|缺勤|延误|辍学|失业|空置|返贫|案发|发案|偏差|超支|浪费|破损|损耗|信访|上访|污染|超标)(?:发生|事件)?(?:率|数|数量|次数|人数|起数|件数|量)$/u;
/** A harmful thing that is mended, prevented or made less. */
export const mended = /下降|降低|减少|降幅|控制|处理|处置|办结|办理|排除|修复|整改|化解|挽回|防范|预防|避免|响应|回访|查处|受理|零|帮扶|救助|救治|补助|资助|补贴|培训|安置|服务|慰问|扶持|筛查|再就业|减免|覆盖|报告|登记|检测|监测/u;

/** Names of what is better the higher it is. */
export const wanted = /(?:增产|增收|创收|节约|节支)(?:额|量|率|金额|数额|比例)?$|(?:合格|完成|及时|达标|覆盖|知晓|准确|到位|足额|就业|入学|巩固|出勤|完好|成活|治愈|办结|整改|在线|优良|上岗|签约)率$/u;

/** What money is called in names of cost indicators. */
export const costWords =
  /成本|费用|费$|费[、和及）)]|单价|价格|造价|支出|开支|金额|资金|经费|预算|概算|投资|标准|限额|定额|补贴额|工资额|薪酬额|补助额|奖励额|总额|额度|人均|均价|控制率|控制数|节约|节支|测算|审减|核减|花费|报酬|薪酬|工资|租金|利率|贴息|消耗|能耗/u;
/** Money that is provided or spent, which is no cost indicator. */
export const notCost = /保障(?:能力|率|力度|程度|水平|情况|度)?$|经费保障|执行率|支出进度|拨付率|拨付及时|到位率|足额/u;

/** What time is called in names and values of timeliness indicators. */
export const timeWords = /及时|按时|准时|按期|定期|如期|限期|超期|逾期|时限|时效|时间|时长|时段|进度|工期|周期|期限|速度|时点|提前|当年|当月|当日|当天|年内|年底|月底|年末|季度|按[年月周日季]|每月|每年|每周|每日|每天|全年|全天|小时|工作日|天数|日前|前完成|截止|响应/u;
export const timelinessName = /及时|按时|准时|按期|如期|时限|时效|工期|进度(?:达标|完成)?率?$|完成时间|办理时间|响应时间/u;

export const satisfactionName = /满意(?:度|率|程度|情况|水平)?(?:调查|测评|评价|指标|提升|提高)?$|满意(?:度|率)/u;
/** Words that tell of how people judge, besides 满意. */
export const opinionWords = /满意|认可|认同|好评|评价|评议|获得感|幸福感|安全感|投诉|表扬|支持度|信任|体验|口碑|测评|安排满/u;

/**
 * Words that are wrong wherever they stand: homophones and look-alikes of the words that such forms use. Where a pair of characters can also be
 * right, a context is asked for (`before`, `after`: regular expressions that must match beside it; `not`: what must not follow).
 */
export type WrongWord = {
  readonly wrong: string;
  readonly right: string;
  readonly before?: string;
  readonly after?: string;
  readonly not?: string;
};

const plainPairs = `
降抵>降低 降底>降低 减底>降低 提搞>提高 提商>提高 增涨>增长 吸隐力>吸引力 布署>部署 步署>部署 惯彻>贯彻 贯策>贯彻 执形>执行 实旋>实施 按装>安装 安徘>安排 保璋>保障 保彰>保障 保漳>保障 维互>维护
拔付>拨付 拔款>拨款 下拔>下拨 划拔>划拨 补帖>补贴 补祝>补助 津帖>津贴 帐户>账户 转帐>转账 记帐>记账 入帐>入账 台帐>台账 帐目>账目 结帐>结账 对帐>对账
培圳>培训 陪训>培训 培顺>培训 慰闻>慰问 走仿>走访 回仿>回访 访淡>访谈 座淡>座谈 宣转>宣传 招骋>招聘 骋请>聘请 骋用>聘用 选骋>选聘 应骋>应聘 采构>采购 修膳>修缮 维休>维修 监侧>监测 预侧>预测 评沽>评估 评诂>评估
职则>职责 制渡>制度 官理>管理 服乌>服务 满意渡>满意度 满义度>满意度 及时律>及时率 完成律>完成率 合格律>合格率 覆盖律>覆盖率 达标律>达标率 准确律>准确率 复盖>覆盖
形像>形象 现像>现象 印像>印象 对像>对象 气像>气象 抽像>抽象 侯选>候选 时侯>时候 气侯>气候 等侯>等候 症侯>症候 竟争>竞争 竟赛>竞赛 竟聘>竞聘 竟价>竞价 圆林>园林 幼儿圆>幼儿园 严历>严厉 激厉>激励 勉厉>勉励 鼓厉>鼓励 奖厉>奖励 厉行结约>厉行节约
幅射>辐射 松驰>松弛 震憾>震撼 脉膊>脉搏 针贬>针砭 防碍>妨碍 妨治>防治 妨止>防止 妨范>防范 预妨>预防 消妨>消防 隐换>隐患 隐患排差>隐患排查 既使>即使 自已>自己 末成年>未成年
扶侍>扶持 帮抚>帮扶 脱频>脱贫 乡村振新>乡村振兴 迫不急待>迫不及待 一愁莫展>一筹莫展 再接再励>再接再厉 走头无路>走投无路 党健工作>党建工作 基曾>基层 基成党组织>基层党组织 社曲>社区 村名小组>村民小组 郡众>群众 人名群众>人民群众 领异>领导 公物员>公务员 公务圆>公务员
档桉>档案 挡案>档案 文挡>文档 信患>信息 系筑>系统 网洛>网络 软见>软件 硬见>硬件 终瑞>终端 数椐>数据 设倍>设备 运惟>运维 经废>经费 预笄>预算 预祘>预算 金鄂>金额 指际>指标 目际>目标 环竟>环境 环镜>环境 生能环境>生态环境 污然>污染 垃级>垃圾 卫牛>卫生 疫晴>疫情
接重疫苗>接种疫苗 教肓>教育 残急人>残疾人 老令化>老龄化 养老报险>养老保险 医疗报险>医疗保险 社会报障>社会保障
`;

/** From, to, split at blanks: one pair a word. */
export const wrongWords: readonly WrongWord[] = [
  ...plainPairs
    .trim()
    .split(/\s+/u)
    .flatMap((pair): WrongWord[] => {
      const [wrong, right] = pair.split('>');
      return wrong && right ? [{ wrong, right }] : [];
    }),
  { wrong: '下将', right: '下降', after: '^(?:[。，；,;、]|$|\\d|至|到|率|趋势)' },
  { wrong: '新引力', right: '吸引力', before: '(?:人才|城市|产业|投资|旅游|辖区|文化|市场|品牌)$' },
  { wrong: '出任', right: '初任', after: '^培训' },
  { wrong: '务工', right: '误工', before: '(?:组长|村干部|代表|委员|陪审员|村医)$', after: '^(?:补贴|补助|费|损失|报酬)' },
  { wrong: '事物', right: '事务', before: '(?:管理|日常|行政|公共|机关|党务|综合|财务|后勤|档案|外事|一般|法律|人事)$', not: '^(?:的|发展|认识)' },
  { wrong: '事物', right: '事务', after: '^(?:性工作|管理|中心|所|局)' },
  { wrong: '机构', right: '结构', before: '(?:队伍|年龄|知识|班子|学历)$|(?:优化|改善|调整)[^，。]{0,6}(?:人才|人员|产业|能源|种植)$', not: '^(?:改革|编制|设置|数|养老|的设置)' },
  { wrong: '提示', right: '提升', after: '^(?:水平|能力|质量|效率|效能|素质|形象)' },
  { wrong: '提示', right: '提升', before: '(?:^|[，。；、：及和并])$', after: '^(?!牌|信息|音|语|函|单|卡|标|性|器|风险|书|公众|群众|居民|用户|参)[^，。；、的]{1,8}(?:水平|能力|质量|效率|效能|素质|形象)(?:[。，；、]|$)' },
  { wrong: '提生', right: '提升', after: '^(?:水平|能力|质量|效率|效能|素质|形象|服务)' },
  { wrong: '管里', right: '管理', after: '^(?:制度|人员|工作|办法|机制|水平|能力|服务)' },
  { wrong: '数剧', right: '数据', not: '^(?:增|烈|减|变|升|降)' },
  { wrong: '按排', right: '安排', not: '^(?:名|序|放|列|行|污|水|量)' },
  { wrong: '己经', right: '已经', before: '(?:^|[^自知利律])$', not: '^(?:营|济|手)' },
  { wrong: '己完成', right: '已完成', before: '(?:^|[^自知])$' },
  { wrong: '己建成', right: '已建成', before: '(?:^|[^自知])$' },
  { wrong: '末完成', right: '未完成', before: '(?:^|[^年期月周季旬段])$' },
  { wrong: '末达', right: '未达', before: '(?:^|[^年期月周季旬段])$' },
  { wrong: '末能', right: '未能', before: '(?:^|[^年期月周季旬段])$' },
  { wrong: '末按', right: '未按', before: '(?:^|[^年期月周季旬段])$' },
  { wrong: '末发生', right: '未发生', before: '(?:^|[^年期月周季旬段])$' },
  { wrong: '促进工作', right: '促进作用', before: '(?:发挥|具有|起到|产生)[^，。；,;]{0,8}$', after: '^(?:[。，；,;]|$)' },
  { wrong: '推动工作', right: '推动作用', before: '(?:发挥|具有|起到|产生)[^，。；,;]{0,8}$', after: '^(?:[。，；,;]|$)' },
  { wrong: '年未', right: '年末', after: '^(?:前|[。，；,;]|$|结余|考核|总结)' },
  { wrong: '期未', right: '期末', after: '^(?:[。，；,;]|$|考试|结余|数)' },
  { wrong: '月未', right: '月末', after: '^(?:前|[。，；,;]|$)' },
  { wrong: '权力', right: '权利', before: '(?:消费者|劳动者|妇女|儿童)$' },
  { wrong: '必需', right: '必须', after: '^(?:按|经|严格|坚持|遵守|完成)' },
  { wrong: '渡过', right: '度过', after: '^(?:一个|春节|佳节|假期|晚年|节日)' },
];

/** A word of two characters that has lost one: the noun cannot end, or begin, there. */
export const missingCharacters: readonly { readonly pattern: RegExp; readonly right?: string }[] = [
  { pattern: /(?:工作者|人才|干部|党员|教师|人员)队(?![伍员长列友形])/u, right: '队伍' },
  { pattern: /的力(?=[和与、])/u },
  { pattern: /老党(?=(?:生活|补贴|补助|慰问|和|、))/u, right: '老党员' },
];

/** Words that may rightly stand twice: one by one, or verb and noun. */
export const rightlyDoubled = /^(?:一[\p{Script=Han}]|[\p{Script=Han}]一|研究|讨论|商量|考虑|了解|学习|交流|锻炼|休息|打扫|收拾|多少|三三|两两|家家|方方|点点|个个|人人|年年|月月|天天|层层|处处|时时|事事|步步|户户|村村|镇镇|校校)$/u;

/** Words that are verb and noun, so that 管理管理人员 may be a sentence. */
export const verbAndNoun = new Set(['管理', '服务', '培训', '工作', '评价', '教育', '建设', '保障', '检查', '监督', '监测', '宣传', '调查', '研究', '投资', '考核', '组织', '指导', '经营', '规划', '设计', '治理', '救助', '补助', '资助', '慰问', '党建', '干部', '学习']);

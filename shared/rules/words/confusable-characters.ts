/**
 * Characters that input methods confuse because they sound or look alike, in groups. Used only where a text repeats four characters of the project's
 * own name with one of them exchanged, so that the groups may be wide.
 */
const groups =
  '误务物悟 初出处除 作做座 账帐 付负副复覆 制治致至质 定订 权全 象像向项 题提 结节截 降将奖讲 须需 毕必 分份 记计纪技 竞竟 园圆员原源 辩辨 蓝篮 带代待贷 以已己 由有 在再 拨拔 募慕幕 详祥 测侧策 采彩 建健 检捡 静净 竣峻 ' +
  '慰尉 励历厉 布部步 其期 候侯 未末 报抱 供贡 传转 培陪赔 受收授 资姿 审申 查察 监兼 防访仿 维惟围 基激级 施实 式事适 效校较 度渡 型形 性姓 划画化 补捕 贴帖 站占 征证 核合 购构 卷券 署暑 社设 街接 镇振 会汇 议意义 练炼 经精 织职 班斑 师士 ' +
  '助组祖 住驻 村存 派排 调吊 挂卦 聘骋 宣宜 档挡 案按 终钟 端瑞 网罔 络洛 党堂 群郡 众从 育肓 劳牢 动洞 老考 离理 退推 休修 疗辽 养样 英应 才材 荟会 疫役 情请 控空 辅铺 选先 生升 奖将 牌排';

const others = new Map<string, string>();
for (const group of groups.split(' ')) for (const character of group) others.set(character, (others.get(character) ?? '') + group.replace(character, ''));

/** What `character` may have been meant to be, or typed as. */
export function confusedWith(character: string): string {
  return others.get(character) ?? '';
}

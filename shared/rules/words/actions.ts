/** Things that are done for or with people, by which a count in a goal and an indicator are known to speak of the same. */
export const actions = ['培训', '慰问', '体检', '招聘', '招录', '录用', '选聘', '引进', '疗养', '资助', '救助', '补助', '走访', '表彰', '奖励', '帮扶', '派遣', '挂职', '安置', '接种', '筛查', '义诊', '考察'] as const;

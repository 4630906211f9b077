import { basis, quoted } from './rules';

/** Titles and sentences of the rules about words and punctuation. */
export const wordText = {
  txt01: {
    title: '错别字或漏字',
    basis: basis.writing,
    wrong: (where: string, wrong: string, right: string) => `${where}中的“${wrong}”像是“${right}”之误，请改正。`,
    missing: (where: string, around: string) => `${where}中的“${around}”像是漏了字，请核对。`,
    unlikeName: (where: string, wrong: string, right: string) => `${where}中写的是“${wrong}”，而项目名称是“${right}”，请改成一致。`,
    fix: (wrong: string, right: string) => `把“${wrong}”改为“${right}”`,
  },
  txt02: {
    title: '标点不规范',
    basis: basis.writing,
    unpaired: (where: string, mark: string) => `${where}中的“${mark}”没有成对，请补上另一半。`,
    wrongClosing: (where: string, text: string) => `${where}中${quoted(text)}的后引号写成了前引号，请改正。`,
    mixed: (where: string, mark: string, count: number) => (count > 1 ? `${where}等 ${count} 处混用了半角的“${mark}”，请统一为全角标点。` : `${where}中混用了半角的“${mark}”，请统一为全角标点。`),
    documentNumber: (where: string, written: string, better: string) => `${where}中的发文字号“${written}”应写作“${better}”。`,
    fixQuote: '改为后引号',
    fixWidth: '改为全角标点',
  },
  txt03: {
    title: '词语重复',
    basis: basis.writing,
    doubled: (where: string, twice: string, once: string) => `${where}中的“${twice}”重复，应为“${once}”，请改正。`,
  },
  txt04: {
    title: '指标名称被截断',
    basis: basis.platform,
    cut: (where: string, whole: string) => `${where}正好 15 个字，像是被截断，说明中写的是${quoted(whole)}，请补全名称。`,
  },
  txt05: {
    title: '占位文字没有替换',
    basis: basis.complete,
    placeholder: (where: string, text: string) => `${where}中还有占位文字${quoted(text)}，请换成实际内容。`,
    fix: (text: string) => `删去“${text}”`,
  },
  txt06: {
    title: '指标名称带序号',
    basis: basis.platform,
    numbered: (where: string, prefix: string) => `${where}带有序号${quoted(prefix)}，请去掉。`,
  },
} as const;

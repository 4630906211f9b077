import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

/** Fonts of official documents (GB/T 9704): headings in 黑体 and 楷体, text in 仿宋, 三号; Word puts another in where one is missing. */
const font = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name });
const size = { title: 44, text: 32, form: 21, formTitle: 36, contents: 24 } as const;
const lines = { line: 560, lineRule: LineRuleType.EXACT } as const;
const black = '000000';

/** Styles of a published text; a person changes the look of the whole by changing them. */
export const statementStyles: IStylesOptions = {
  default: {
    document: { run: { font: font('仿宋'), size: size.text, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: { run: { font: font('宋体'), size: size.title, bold: true, color: black }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 480 } } },
    heading1: { run: { font: font('黑体'), size: size.text, color: black }, paragraph: { keepNext: true, spacing: { before: 240, after: 120, ...lines } } },
    heading2: { run: { font: font('楷体'), size: size.text, color: black }, paragraph: { keepNext: true, spacing: { before: 120, after: 60, ...lines } } },
    heading3: { run: { font: font('仿宋'), size: size.text, bold: true, color: black }, paragraph: { keepNext: true, spacing: { before: 120, after: 60, ...lines } } },
  },
  paragraphStyles: [
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { firstLineChars: 200, firstLine: 640 }, alignment: AlignmentType.BOTH, spacing: lines } },
    { id: 'CoverLine', name: '封面', basedOn: 'Normal', run: { font: font('宋体'), size: 36 }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240 } } },
    { id: 'ContentsTitle', name: '目录标题', basedOn: 'Normal', run: { font: font('黑体'), size: 36 }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } } },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { size: size.contents }, paragraph: { spacing: { line: 400 } } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', run: { size: size.contents }, paragraph: { indent: { left: 420 }, spacing: { line: 400 } } },
    { id: 'TOC3', name: 'toc 3', basedOn: 'Normal', run: { size: size.contents }, paragraph: { indent: { left: 840 }, spacing: { line: 400 } } },
    { id: 'FormTitle', name: '表题', basedOn: 'Normal', run: { font: font('宋体'), size: size.formTitle, bold: true }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 120 } } },
    { id: 'FormText', name: '表文', basedOn: 'Normal', run: { font: font('宋体'), size: size.form } },
    { id: 'TableGap', name: '表间', basedOn: 'Normal', run: { size: 2 }, paragraph: { keepNext: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } } },
  ],
};

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TableOfContents, TextRun } from 'docx';
import type { ISectionOptions, Table } from 'docx';
import { Fault } from '#shared/api/reply';
import type { Plan } from '#shared/plan/plan';
import type { Statement, StatementBlock } from '#shared/statement/compose';
import { statementText } from '#shared/text/statement';
import { productName, writingFaults } from '#shared/text/writing';
import { saveWhole } from '../save-whole';
import { formTables } from './form-table';
import { estimatedPages } from './page-numbers';
import { listTable } from './list-table';
import { statementStyles } from './styles';
import { settableText } from './word-text';

export type DocxOptions = {
  readonly department: string;
  readonly year: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

type Child = Paragraph | Table | TableOfContents;
type Orientation = Plan['page']['orientation'];
type Section = { readonly orientation: Orientation; readonly children: Child[] };

const twipsPerMillimetre = 1440 / 25.4;
const paper = { width: Math.round(210 * twipsPerMillimetre), height: Math.round(297 * twipsPerMillimetre) } as const;
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function childrenOf(block: StatementBlock, plans: ReadonlyMap<string, Plan>): Child[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: [new TextRun(settableText(block.text))] })];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: [new TextRun(settableText(block.text))] })];
    case 'list':
      return [listTable(block), new Paragraph({ style: 'TableGap' })];
    case 'form': {
      const plan = plans.get(block.declarationId);
      return plan ? [...formTables(plan), new Paragraph({ style: 'TableGap' })] : [];
    }
  }
}

/** A form that lies across takes a section of its own, together with the headings right above it. */
function sectionsOf(blocks: readonly StatementBlock[], plans: ReadonlyMap<string, Plan>, tick: () => void): Section[] {
  const sections: Section[] = [];
  let waiting: Child[] = [];
  const put = (orientation: Orientation, children: Child[]) => {
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.children.push(...children);
    else sections.push({ orientation, children });
  };
  for (const block of blocks) {
    const children = childrenOf(block, plans);
    if (block.kind === 'heading') {
      waiting.push(...children);
      continue;
    }
    const orientation = block.kind === 'form' ? (plans.get(block.declarationId)?.page.orientation ?? 'portrait') : 'portrait';
    put(orientation, [...waiting, ...children]);
    waiting = [];
    if (block.kind === 'form') tick();
  }
  if (waiting.length > 0) put('portrait', waiting);
  return sections;
}

const footer = () =>
  new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })] })] });

function sectionOptions({ orientation, children }: Section, index: number): ISectionOptions {
  const margin = Math.round(25 * twipsPerMillimetre);
  const side = Math.round(20 * twipsPerMillimetre);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the paper itself: width and height are those of an upright sheet.
        size: { ...paper, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: side, right: side },
        ...(index === 0 && { pageNumbers: { start: 1 } }),
      },
    },
    footers: { default: footer() },
    children,
  };
}

/** Cover and contents: pages without a number. */
function frontSections({ title, cover, contents }: Statement, department: string, year: number): ISectionOptions[] {
  const children: Child[] = [];
  if (cover) {
    const space = new Paragraph({ spacing: { before: 3600 } });
    children.push(space, new Paragraph({ heading: HeadingLevel.TITLE, text: settableText(title) }));
    children.push(new Paragraph({ style: 'CoverLine', text: settableText(department), spacing: { before: 4800 } }), new Paragraph({ style: 'CoverLine', text: statementText.year(year) }));
  }
  if (contents) {
    children.push(new Paragraph({ style: 'ContentsTitle', text: statementText.contents, pageBreakBefore: cover }));
    children.push(new TableOfContents(statementText.contents, { hyperlink: true, headingStyleRange: '1-3' }));
  }
  const margin = Math.round(25 * twipsPerMillimetre);
  const plain = { size: paper, margin: { top: margin, bottom: margin, left: margin, right: margin } };
  return children.length > 0 ? [{ properties: { page: plain }, footers: { default: new Footer({ children: [new Paragraph('')] }) }, children }] : [];
}

/**
 * Writes a published text to a .docx file: cover, contents with page numbers, headings and text in Word's own styles, every form
 * as real tables whose headers Word repeats.
 * @param plans the forms that the statement names, by declaration id
 * @throws Fault `cancelled`, or what saveWhole throws
 */
export async function writeDocx(statement: Statement, plans: ReadonlyMap<string, Plan>, path: string, options: DocxOptions): Promise<void> {
  const stopIfCancelled = () => {
    if (options.signal?.aborted) throw new Fault('cancelled', writingFaults.cancelled(basename(path)));
  };
  const total = statement.blocks.filter(({ kind }) => kind === 'form').length;
  let done = 0;
  const sections = sectionsOf(statement.blocks, plans, () => {
    done += 1;
    options.onProgress?.(done, total);
  });
  await breathe();
  stopIfCancelled();
  const front = frontSections(statement, options.department, options.year);
  if (!statement.cover) sections[0]?.children.unshift(new Paragraph({ heading: HeadingLevel.TITLE, text: settableText(statement.title) }));
  const document = new Document({
    title: statement.title,
    creator: productName,
    styles: statementStyles,
    pageNumbers: estimatedPages,
    sections: [...front, ...sections.map(sectionOptions)],
  });
  await saveWhole(path, async (temporary) => {
    await writeFile(temporary, await Packer.toBuffer(document));
    await breathe();
    stopIfCancelled();
  });
}

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ExportOptions } from '#shared/api/outputs';
import type { FileRef } from '#shared/api/records';
import { Fault } from '#shared/api/reply';
import { isOpen, type Finding } from '#shared/model/finding';
import type { Plan } from '#shared/plan/plan';
import { planForm } from '#shared/plan/plan-form';
import { faults } from '#shared/text/faults';
import { draftMark, frontText } from '#shared/text/writing';
import { freePath } from '../hosting/file-name';
import { type Session, templateOf } from '../session';
import type { Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { installedFonts } from '../writing/fonts/installed-fonts';
import type { PdfLook } from '../writing/pdf/write-pdf';
import { findingsOf } from './check';

/** The path of a file to be written. Throws Fault `exists`, with a name that is free, where there is one that may not be replaced. */
export function targetPath(session: Session, file: FileRef, replace: boolean): { path: string; name: string } {
  const path = session.platform.files.resolve(file);
  const name = basename(path);
  if (replace || !existsSync(path)) return { path, name };
  const other = basename(freePath(dirname(path), name));
  throw new Fault('exists', faults.fileExistsElse(name, other), { suggestion: other });
}

/** Forms of a year in the order of the tree; no ids mean all. Throws Fault `notFound`. */
export function formsToExport(workbook: Workbook, year: number, chosen: readonly string[]): Form[] {
  const forms = workbook.forms.year(year);
  const wanted = new Set(chosen);
  const taken = wanted.size === 0 ? forms : forms.filter(({ declaration }) => wanted.has(declaration.id));
  if (taken.length < wanted.size) throw new Fault('notFound', faults.formGone);
  if (taken.length === 0) throw new Fault('notFound', faults.nothingToExport(year));
  return taken;
}

export const openErrors = (findings: readonly Finding[]): number => findings.filter((finding) => finding.level === 'E' && isOpen(finding)).length;

/**
 * Checks what is to go out, and records that it does. The record comes first: an export that went out must never be without its
 * reason. Throws Fault `findingsOpen` where something must be mended and no reason is given.
 */
export function clearedFindings(session: Session, workbook: Workbook, order: { year: number; format: string; forms: readonly Form[]; reason: string }): { findings: Finding[]; errors: number } {
  const { year, format, forms, reason } = order;
  const findings = findingsOf(session, year, forms);
  const errors = openErrors(findings);
  if (errors > 0 && reason === '') throw new Fault('findingsOpen', faults.findingsOpen(errors));
  if (errors > 0 || workbook.readOnly === null) workbook.recordExport({ year, format, forms: forms.length, errors, reason });
  return { findings, errors };
}

export function plansOf(session: Session, forms: readonly Form[]): Plan[] {
  return forms.map(({ declaration }) => planForm(templateOf(session, declaration.template), declaration));
}

/** How a set is printed. Throws Fault `notFound` where the chosen font is not installed. */
export function pdfLook(session: Session, options: ExportOptions, set: { department: string; year: number; forms: number; errors: number }): PdfLook {
  const font = options.font === undefined ? undefined : installedFonts().find(({ id }) => id === options.font);
  if (options.font !== undefined && !font) throw new Fault('notFound', faults.fontGone);
  return {
    fonts: join(session.platform.resources, 'fonts'),
    ...(font && { font: { name: font.name, regular: font.regular, bold: font.bold } }),
    ...(options.watermark && set.errors > 0 && { watermark: draftMark }),
    ...(options.cover && { cover: { department: set.department, year: set.year, title: frontText.title, forms: set.forms } }),
    contents: options.contents,
  };
}

/** Name of a form's unit; the department's for its own forms. */
export function unitNameOf(workbook: Workbook): (form: Form) => string {
  const units = new Map(workbook.outline.units().map(({ id, name }) => [id, name]));
  const department = workbook.outline.department().name;
  return ({ declaration: { unitId } }) => (unitId === null ? department : (units.get(unitId) ?? ''));
}

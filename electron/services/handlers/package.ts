import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Decimal } from 'decimal.js';
import { formName } from '#shared/model/declaration';
import type { PackagedForm, PackageManifest } from '#shared/model/package-manifest';
import type { Finding } from '#shared/model/finding';
import { parseAmount } from '#shared/normalise/amount';
import { exportTitles, workLabels } from '#shared/text/batches';
import { reportText } from '#shared/text/report';
import { packageNames } from '#shared/text/writing';
import type { Handlers } from '../dispatch';
import { findingsReport } from '../report/findings-report';
import { countFindings, printFindings, type FindingCounts } from '../report/print-findings';
import { openedWorkbook, type Session } from '../session';
import type { Form } from '../workbook/form';
import type { Workbook } from '../workbook/open';
import { comparePackage } from '../writing/package/compare-package';
import { formDigest } from '../writing/package/form-digest';
import type { ReadyFile } from '../writing/package/write-package';
import { uploadTableOf } from './export';
import { clearedFindings, formsToExport, pdfLook, plansOf, targetPath, unitNameOf } from './export-source';
import { longWork } from './long-work';

export const packageHandlers = {
  'package.write': async (session, { year, forms: chosen, file, each, reason, replace, options }) => {
    const workbook = openedWorkbook(session);
    const { path, name } = targetPath(session, file, replace);
    const forms = formsToExport(workbook, year, chosen);
    const look = (errors: number) => pdfLook(session, options, { department: workbook.outline.department().name, year, forms: forms.length, errors });
    // Before the record: a font that is gone is no export.
    look(0);
    const { findings, errors } = clearedFindings(session, workbook, { year, format: 'package', forms, reason });
    const upload = uploadTableOf(session, workbook, forms);
    const folder = await mkdtemp(join(tmpdir(), 'jixiaobu-copy-'));
    try {
      const copy = join(folder, packageNames.workbook);
      await workbook.copyTo(copy);
      const time = new Date();
      const manifest = manifestOf(session, workbook, { year, forms, findings, reason: errors > 0 ? reason : '', time });
      const content = {
        title: exportTitles.set(manifest.department.name, year),
        manifest,
        plans: plansOf(session, forms),
        look: look(errors),
        each,
        upload: { sheet: upload.sheet, headers: upload.headers, rows: upload.rows },
        ready: [...reports(session, manifest, forms, findings, upload.problems, time), { name: packageNames.workbook, part: 'workbook', path: copy } satisfies ReadyFile],
      };
      const written = await longWork(session, workLabels.export(name), { kind: 'package', path, content });
      return { name, location: path, manifest: written.manifest, missingCharacters: [...written.missingCharacters], problems: [...upload.problems] };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  'package.verify': async (session, { file }) => {
    const path = session.platform.files.resolve(file);
    const { manifest, sound, faults } = await longWork(session, workLabels.verify(basename(path)), { kind: 'verifyPackage', path });
    const { workbook } = session;
    const current = workbook ? packagedForms(session, workbook, workbook.forms.year(manifest.year)) : null;
    return { manifest, sound: [...sound], faults: [...faults], differences: current && comparePackage(manifest.forms, current) };
  },
} satisfies Partial<Handlers>;

function packagedForms(session: Session, workbook: Workbook, forms: readonly Form[]): PackagedForm[] {
  const unitOf = unitNameOf(workbook);
  return forms.map((form) => {
    const { id, fields, kind, template, indicators } = form.declaration;
    const amount = fields.annualAmount ?? fields.totalAmount ?? '';
    // A template that is no longer here says nothing of its money; 万元 is what most forms count in.
    const money = session.templates.get(template)?.money.unit ?? '万元';
    return { id, name: formName(fields), unit: unitOf(form), kind, template, amount: parseAmount(amount, money) ?? amount, money, indicators: indicators.length, digest: formDigest(form.declaration) };
  });
}

/** The year's amounts of the projects; a department's form repeats them. */
function sumsOf(forms: readonly PackagedForm[]): PackageManifest['sums'] {
  const projects = forms.filter(({ kind }) => kind === 'project');
  return [...new Set(projects.map(({ money }) => money))].map((money) => {
    const own = projects.filter((form) => form.money === money);
    return { money, forms: own.length, amount: own.reduce((sum, { amount }) => sum.plus(parseAmount(amount) ?? 0), new Decimal(0)).toFixed() };
  });
}

type Packing = { readonly year: number; readonly forms: readonly Form[]; readonly findings: readonly Finding[]; readonly reason: string; readonly time: Date };

function manifestOf(session: Session, workbook: Workbook, { year, forms, findings, reason, time }: Packing): Omit<PackageManifest, 'files'> {
  const packed = packagedForms(session, workbook, forms);
  const { name, code } = workbook.outline.department();
  const { E, W, I, cannotTell } = countFindings(findings);
  const indicators = packed.reduce((sum, form) => sum + form.indicators, 0);
  return {
    format: 'jixiaobu-package',
    formatVersion: 1,
    program: session.platform.version,
    made: time.toISOString(),
    department: { name, code },
    year,
    revision: workbook.history.revision(),
    counts: { forms: packed.length, indicators, errors: E, warnings: W, notes: I, cannotTell },
    sums: sumsOf(packed),
    reason,
    forms: packed,
  };
}

/** The findings as a page for people and as data. */
function reports(session: Session, manifest: Omit<PackageManifest, 'files'>, forms: readonly Form[], findings: readonly Finding[], problems: readonly string[], time: Date): ReadyFile[] {
  const printed = printFindings(findings, forms.map(({ declaration }) => ({ declaration, sources: {}, sheet: null })));
  const { errors: E, warnings: W, notes: I, cannotTell } = manifest.counts;
  const counts: FindingCounts = { E, W, I, cannotTell };
  const page = findingsReport({
    department: manifest.department.name,
    year: manifest.year,
    version: session.platform.version,
    time: time.toLocaleString('zh-CN', { hour12: false }),
    forms: forms.length,
    counts,
    remarks: manifest.reason === '' ? [] : [reportText.insisted(manifest.reason)],
    termOver: [],
    findings: printed,
    problems,
    doubts: forms.flatMap((form) => form.doubts),
  });
  return [
    { name: packageNames.report, part: 'report', text: page },
    { name: packageNames.findings, part: 'findings', text: `${JSON.stringify({ findings: printed }, null, 2)}\n` },
  ];
}

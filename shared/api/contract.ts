import { z } from 'zod';
import { edit } from '../model/edit';
import { finding, findingLevel } from '../model/finding';
import { ownWords } from '../model/own-words';
import { packageManifest } from '../model/package-manifest';
import { statementOutline } from '../model/statement-outline';
import { template, uploadMapping } from '../template/schema';
import { templateEntry } from './import-records';
import { exportFormat, exportInspection, exportOptions, exportResult, installedFont, packageCheck, statementView, uploadSample } from './outputs';
import { preparedPrint, printOutcome } from './printing';
import { checkReply, exportRecord, reportFormat, reportOrder, ruleState } from './checks';
import { draft, formEdits, indicatorPage, libraryEntry } from './indicators';
import {
  correction,
  fileRef,
  formView,
  historyEntry,
  importPreview,
  openPurpose,
  outline,
  previewForm,
  rolloverPreview,
  savePurpose,
  workbookState,
} from './records';

/**
 * The one list of what a screen, a browser or the command line can ask for. Arguments are checked at the door
 * (services/dispatch.ts), replies in the contract tests. Every reply is `Reply<value>`; see reply.ts.
 */
const method = <A extends z.ZodType, V extends z.ZodType>(args: A, value: V) => ({ args, value });
const nothing = z.object({});
const year = z.number().int().min(2000).max(2100);

export const contract = {
  'app.info': method(nothing, z.object({ version: z.string(), templates: z.array(template) })),

  /** Asks a person for a file through the host; null when they think better of it. A browser uploads instead. */
  'file.chooseOpen': method(z.object({ purpose: openPurpose }), fileRef.nullable()),
  'file.chooseSave': method(z.object({ purpose: savePurpose, name: z.string() }), fileRef.nullable()),
  'file.recent': method(nothing, z.array(fileRef.extend({ location: z.string(), openedAt: z.string() }))),
  /** The sample that comes with the program, as a file to import. */
  'file.sample': method(nothing, fileRef),

  /** What a file holds, as `recognise --json` prints it (shared/recognise/print.ts); no workbook is needed. */
  'file.recognise': method(z.object({ file: fileRef }), z.record(z.string(), z.unknown())),
  /** Findings of the forms in a file, checked as forms of the year, and the forms that the findings name. */
  'file.check': method(z.object({ file: fileRef, year }), z.object({ findings: z.array(finding), forms: z.array(previewForm) })),

  'workbook.create': method(z.object({ file: fileRef, department: z.string().trim().min(1), replace: z.boolean().default(false) }), workbookState),
  'workbook.open': method(z.object({ file: fileRef }), workbookState),
  'workbook.close': method(nothing, nothing),
  'workbook.state': method(nothing, workbookState.nullable()),
  'workbook.outline': method(z.object({ year }), outline),
  'workbook.history': method(z.object({ limit: z.number().int().min(1).max(1000).default(200) }), z.array(historyEntry)),
  'workbook.undo': method(nothing, workbookState),
  'workbook.redo': method(nothing, workbookState),

  'year.add': method(z.object({ year }), workbookState),
  'unit.add': method(z.object({ name: z.string().trim().min(1), code: z.string().default('') }), z.object({ id: z.string() })),
  'unit.rename': method(z.object({ id: z.string(), name: z.string().trim().min(1), code: z.string() }), nothing),

  'declaration.get': method(z.object({ id: z.string() }), formView),
  'declaration.add': method(
    z.object({ year, unitId: z.string().nullable(), template: z.string(), name: z.string() }),
    z.object({ id: z.string() }),
  ),
  'declaration.remove': method(z.object({ ids: z.array(z.string()).min(1) }), nothing),
  /** One batch, one step of undo. Replies with the form as it now is. */
  'declaration.edit': method(
    z.object({ id: z.string(), label: z.string().min(1), edits: z.array(edit).min(1).max(200_000) }),
    formView,
  ),
  /** Marks carried values as looked at; with `restore` puts last year's text back. Ids of model/pending.ts. */
  'declaration.confirm': method(z.object({ id: z.string(), pending: z.array(z.string()).min(1), restore: z.boolean().default(false) }), formView),

  /** Indicators of a year from row `from` on, by page; of some forms only where `forms` names them. */
  'indicator.list': method(
    z.object({
      year,
      forms: z.array(z.string()).optional(),
      from: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(100_000).default(5_000),
    }),
    indicatorPage,
  ),
  /** Edits of several forms as one batch, one step of undo. */
  'declaration.editMany': method(z.object({ label: z.string().min(1), forms: z.array(formEdits).min(1) }), nothing),

  /**
   * 指标库: indicators of all years of this workbook and the common ones that come with the program, best match first. `text`
   * is letters or pinyin initials, empty for all; those of `level2` come first.
   */
  'library.search': method(
    z.object({ text: z.string(), level2: z.string().default(''), limit: z.number().int().min(1).max(500).default(50) }),
    z.object({ entries: z.array(libraryEntry), total: z.number().int() }),
  ),

  /** Keeps what is being typed beside the workbook, outside its undo, so that it outlives a crash; null lets it go. */
  'draft.keep': method(z.object({ draft: draft.nullable() }), nothing),
  /** What was being typed when the program last ended without handing it over; null mostly. */
  'draft.get': method(nothing, draft.nullable()),

  /** With `anyway` a file without any form is shown too, so that a person can say what its columns are. */
  'import.preview': method(z.object({ file: fileRef, anyway: z.boolean().default(false) }), importPreview),
  /** A table from the clipboard, as HTML, as text, or both. */
  'import.previewText': method(
    z.object({ html: z.string().max(20_000_000).default(''), text: z.string().max(20_000_000).default(''), anyway: z.boolean().default(false) }),
    importPreview,
  ),
  /** The preview with all corrections that stand now, in order, applied to what the file says: accepting writes exactly that. */
  'import.correct': method(z.object({ preview: z.string(), corrections: z.array(correction).max(5_000) }), importPreview),
  /** Forms of the preview that the year already has (same unit, and same project code or name): `existing` is that form. */
  'import.conflicts': method(
    z.object({ preview: z.string(), year }),
    z.array(z.object({ index: z.number().int(), existing: z.string(), name: z.string() })),
  ),
  'import.accept': method(
    z.object({
      preview: z.string(),
      year,
      forms: z
        .array(z.object({ index: z.number().int(), existing: z.enum(['skip', 'replace', 'keepBoth']).default('keepBoth') }))
        .min(1),
    }),
    z.object({ declarations: z.array(z.string()) }),
  ),

  /** All templates; `own` are a person's, `forms` how many forms of the open workbook follow it. */
  'template.list': method(nothing, z.array(templateEntry)),
  /** Makes a template of a previewed form's layout and keeps it with the person's own. The next correction reads the file by it. */
  'template.save': method(z.object({ preview: z.string(), form: z.string(), name: z.string().trim().min(1).max(60) }), template),
  'template.remove': method(z.object({ id: z.string() }), nothing),
  'template.export': method(z.object({ id: z.string(), file: fileRef, replace: z.boolean().default(false) }), z.object({ name: z.string(), location: z.string() })),
  'template.import': method(z.object({ file: fileRef, replace: z.boolean().default(false) }), template),

  'rollover.preview': method(z.object({ from: year, to: year }), rolloverPreview),
  'rollover.apply': method(z.object({ from: year, to: year, forms: z.array(z.string()).min(1) }), z.object({ declarations: z.array(z.string()) })),

  /**
   * Findings of a year: those that changed since the reply that gave `token`, all of them without one; of whole forms until
   * there are `limit`. With `declaration` those of one form, at once; what rules that compare forms say of it may be that of
   * the last check of the year.
   */
  'check.run': method(
    z.object({ year, declaration: z.string().optional(), token: z.string().default(''), limit: z.number().int().min(1).optional() }),
    checkReply,
  ),
  /** Applies the fixes of the findings named, as one batch. */
  'check.fix': method(z.object({ year, findings: z.array(z.string()).min(1) }), z.object({ applied: z.number().int() })),

  /** Sets findings aside (已核实): they no longer count, until what they looked at changes. */
  'finding.setAside': method(
    z.object({ year, findings: z.array(z.string()).min(1), reason: z.string().trim().min(1).max(500) }),
    z.object({ count: z.number().int() }),
  ),
  /** Takes that back. */
  'finding.restore': method(z.object({ year, findings: z.array(z.string()).min(1) }), z.object({ count: z.number().int() })),

  /** All rules as they count in the open workbook; without one as the program has them. */
  'rule.list': method(nothing, z.array(ruleState)),
  /** Switches a rule of the workbook on or off, or gives it another level; null goes back to the program's level. */
  'rule.set': method(z.object({ id: z.string(), enabled: z.boolean().optional(), level: findingLevel.nullable().optional() }), ruleState),
  /** Words that the office has added to the rules', kept in the workbook. */
  'words.get': method(nothing, ownWords),
  'words.set': method(ownWords, ownWords),

  /**
   * Writes the findings as a list to hand to a colleague: of a year of the workbook, or of the forms in a file (`source`).
   * `forms` empty means all; only the levels named.
   */
  'report.write': method(
    z.object({
      year,
      source: fileRef.optional(),
      forms: z.array(z.string()).default([]),
      levels: z.array(findingLevel).default(['E', 'W', 'I']),
      order: reportOrder.default('form'),
      format: reportFormat,
      file: fileRef,
      replace: z.boolean().default(false),
    }),
    z.object({ name: z.string(), location: z.string(), findings: z.number().int(), missingCharacters: z.array(z.string()) }),
  ),

  /**
   * Writes a file. `forms` empty means all of the year, in the order of the tree. With findings of level E it fails with
   * `findingsOpen` unless `reason` says why it goes out all the same; the reason is kept in the workbook's record. A target
   * that another program holds fails with `fileLocked`, one that exists with `exists`; both propose another name.
   */
  'export.run': method(
    z.object({
      year,
      forms: z.array(z.string()),
      format: exportFormat,
      file: fileRef,
      reason: z.string().trim().default(''),
      replace: z.boolean().default(false),
      options: exportOptions.prefault({}),
    }),
    exportResult,
  ),
  /** Lays the forms out as for printing, and tells pages, what the font lacks and what the platform may refuse. Writes nothing. */
  'export.inspect': method(z.object({ year, forms: z.array(z.string()), options: exportOptions.prefault({}) }), exportInspection),
  /** Lays forms out for printing in a file of the program's own; the one before is let go. Findings do not stand in its way. */
  'print.prepare': method(z.object({ year, forms: z.array(z.string()), options: exportOptions.prefault({}) }), preparedPrint),
  /** A part of that file in base64; shorter at its end. */
  'print.read': method(
    z.object({ print: z.string(), from: z.number().int().min(0), length: z.number().int().min(1).max(4 << 20) }),
    z.object({ bytes: z.string() }),
  ),
  /** Prints through the system's dialog, where the host has one. Answered beside other work. Fails with `findingsOpen` as `export.run` does. */
  'print.run': method(z.object({ print: z.string(), reason: z.string().trim().default('') }), printOutcome),

  /** Exports that went out, the latest first, with the reason of those with open findings of level E. */
  'export.list': method(z.object({ limit: z.number().int().min(1).max(1000).default(200) }), z.array(exportRecord)),
  /** Installed fonts with which forms can be printed. */
  'font.list': method(nothing, z.array(installedFont)),

  /** The outline of a year's published text (format `docx`): the person's own, else the program's. */
  'statement.get': method(z.object({ year }), statementView),
  /** Keeps an outline in the workbook, as a step that can be undone; null goes back to the program's. */
  'statement.set': method(z.object({ year, outline: statementOutline.nullable() }), statementView),

  /** How forms of a template become rows of the upload file: the workbook's own mapping, else the template's. */
  'upload.get': method(z.object({ template: z.string() }), z.object({ mapping: uploadMapping, shipped: uploadMapping, own: z.boolean() })),
  /** Keeps a mapping in the workbook, as a step that can be undone; null goes back to the template's. */
  'upload.set': method(
    z.object({ template: z.string(), mapping: uploadMapping.nullable() }),
    z.object({ mapping: uploadMapping, shipped: uploadMapping, own: z.boolean() }),
  ),
  /** The first rows that a mapping (saved or not) gives for a year's forms of the template; a made-up row where there are none. */
  'upload.sample': method(
    z.object({ year, template: z.string(), mapping: uploadMapping, rows: z.number().int().min(1).max(100).default(5) }),
    uploadSample,
  ),
  /** A mapping from a file that `upload.saveMapping` wrote. Fails with `fileUnsupported` where it is none. */
  'upload.readMapping': method(z.object({ file: fileRef }), uploadMapping),
  'upload.saveMapping': method(
    z.object({ mapping: uploadMapping, file: fileRef, replace: z.boolean().default(false) }),
    z.object({ name: z.string(), location: z.string() }),
  ),

  /**
   * Writes the 上报包: upload file, PDF of the set (with `each` also one a form), a copy of the workbook, findings report and
   * manifest in one .zip. Findings of level E need a `reason`, as with `export.run`.
   */
  'package.write': method(
    z.object({
      year,
      forms: z.array(z.string()).default([]),
      file: fileRef,
      each: z.boolean().default(false),
      reason: z.string().trim().default(''),
      replace: z.boolean().default(false),
      options: exportOptions.prefault({}),
    }),
    z.object({ name: z.string(), location: z.string(), manifest: packageManifest, missingCharacters: z.array(z.string()), problems: z.array(z.string()) }),
  ),
  /** Reads a 上报包, checks every file against the manifest, and compares it with the open workbook. Nothing is unpacked. */
  'package.verify': method(z.object({ file: fileRef }), packageCheck),

  /** Stops the long work that is under way: import, export or check. */
  'job.cancel': method(nothing, nothing),
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** As the asker writes them: defaults may be left out. */
export type MethodArgs<M extends MethodName> = z.input<Contract[M]['args']>;
/** As the handler gets them. */
export type ParsedArgs<M extends MethodName> = z.output<Contract[M]['args']>;
export type MethodValue<M extends MethodName> = z.output<Contract[M]['value']>;

export const events = {
  /** A batch was written, undone or done again: what is shown may be old. Null: no workbook is open any more. */
  'workbook.changed': z.object({ state: workbookState.nullable(), declarations: z.array(z.string()) }),
  /** Long work. `done` of `total` steps; `label` says which work. */
  'job.progressed': z.object({ label: z.string(), done: z.number(), total: z.number() }),
} as const;
export type EventName = keyof typeof events;
export type EventValue<E extends EventName> = z.infer<(typeof events)[E]>;

import type { TableName } from '#shared/model/change';

/** Columns of the tables that changes touch, `id` first. One place: statements are made from it (apply.ts, read.ts). */
export const tables = {
  department: ['id', 'name', 'code'],
  unit: ['id', 'name', 'code', 'position'],
  fiscalYear: ['id'],
  declaration: ['id', 'year', 'unitId', 'template', 'kind', 'position', 'previousId', 'done'],
  field: ['id', 'declarationId', 'field', 'value'],
  indicator: [
    'id', 'declarationId', 'position', 'previousId', 'period', 'level1', 'level2', 'name', 'value', 'sign', 'number',
    'unit', 'wording', 'direction', 'explanation', 'basis', 'weight', 'remark', 'extras',
  ],
  task: ['id', 'declarationId', 'position', 'name', 'content', 'total', 'fiscal', 'other'],
  planStep: ['id', 'declarationId', 'position', 'period', 'percent'],
  member: ['id', 'declarationId', 'position', 'name'],
  pending: ['id', 'declarationId', 'place', 'previous', 'moved'],
  setAside: ['id', 'declarationId', 'rule', 'place', 'fingerprint', 'reason', 'time'],
  doubt: ['id', 'declarationId', 'position', 'sheet', 'range', 'page', 'text', 'reason'],
  setting: ['id', 'value'],
} as const satisfies Record<TableName, readonly string[]>;

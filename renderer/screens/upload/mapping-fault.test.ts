import { expect, test } from 'vitest';
import { uploadMapping, type UploadMapping } from '#shared/template/schema';
import { freshHeader, mappingFault } from './mapping-fault';

const mapping = (...headers: string[]): UploadMapping => ({
  ...uploadMapping.parse({ sheet: '表', columns: [{ header: 'x', source: 'name' }] }),
  columns: headers.map((header) => ({ header, source: 'name' })),
});

test('columns are told apart by their headers', () => {
  expect(mappingFault(mapping('甲', '乙'))).toBeNull();
  expect(mappingFault(mapping('甲', '乙', '甲'))).toContain('“甲”');
  expect(mappingFault(mapping('甲', ' '))).toContain('第 2 栏');
  expect(mappingFault({ ...mapping('甲'), sheet: '' })).toContain('工作表');
});

test('a new column has a header of its own', () => {
  const first = freshHeader([]);
  const second = freshHeader(mapping(first).columns);
  expect(mappingFault(mapping(first, second, freshHeader(mapping(first, second).columns)))).toBeNull();
});

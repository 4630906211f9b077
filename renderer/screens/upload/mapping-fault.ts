import type { UploadMapping } from '#shared/template/schema';
import { uploadText } from '#shared/text/upload';

/** What keeps a mapping from being saved, in a sentence; null where nothing does. */
export function mappingFault({ sheet, columns }: UploadMapping): string | null {
  if (sheet.trim() === '') return uploadText.noSheet;
  const empty = columns.findIndex(({ header }) => header.trim() === '');
  if (empty !== -1) return uploadText.noHeader(empty + 1);
  const headers = columns.map(({ header }) => header);
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  return twice === undefined ? null : uploadText.twice(twice);
}

/** A header that no column has yet. */
export function freshHeader(columns: UploadMapping['columns']): string {
  const taken = new Set(columns.map(({ header }) => header));
  for (let number = 1; ; number += 1) {
    const header = number === 1 ? uploadText.newHeader : `${uploadText.newHeader}${number}`;
    if (!taken.has(header)) return header;
  }
}

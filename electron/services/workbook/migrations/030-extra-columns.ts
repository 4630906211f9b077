/**
 * Columns of an imported file that no form of ours has, as JSON by their headers; NULL where there are none. Changes written
 * before know nothing of it, so that it must be able to stay empty.
 */
export const version = 30;
export const sql = `
ALTER TABLE indicator ADD COLUMN extras TEXT;
`;

/** How a person names a place on a form. */
export const placeText = {
  row: (number: number) => `第 ${number} 行`,
  cell: (row: string, column: string) => `${row} · ${column}`,
} as const;

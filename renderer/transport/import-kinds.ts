/** Endings of files that can hold last year's forms, for a browser's file input. */
export const importKinds = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.docx,.pdf';

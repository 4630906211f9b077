import type { DataValidation, Workbook } from 'exceljs';
import { columnName } from '#shared/model/cell-grid';
import { ownSheetMark } from '#shared/recognise/own-sheets';
import { sheetText } from '#shared/text/writing';
import { writableText } from './cell-value';

/** Excel takes a list of up to 255 characters in the rule itself; longer ones, or items with a comma, stand on a sheet. */
const longestList = 255;

/** The lists of a file: rules for cells, and the hidden sheet that holds what is too long for a rule. */
export type ChoiceLists = { readonly ruleFor: (choices: readonly string[]) => DataValidation; readonly addSheet: (workbook: Workbook) => void };

export function newChoiceLists(): ChoiceLists {
  const rules = new Map<string, DataValidation>();
  const long: (readonly string[])[] = [];
  const formulaFor = (choices: readonly string[]): string => {
    const joined = choices.join(',');
    if (joined.length <= longestList && choices.every((choice) => !/[,"\n]/.test(choice) && choice.trim() === choice)) return `"${joined}"`;
    long.push(choices);
    const column = columnName(long.length - 1);
    return `'${sheetText.choices}'!$${column}$2:$${column}$${choices.length + 1}`;
  };
  return {
    ruleFor: (choices) => {
      const key = choices.join('\n');
      const known = rules.get(key);
      if (known) return known;
      const rule: DataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [formulaFor(choices)],
        // Regions have words of their own: other text is asked about, not refused.
        errorStyle: 'warning',
        showErrorMessage: true,
        errorTitle: sheetText.choiceTitle,
        error: sheetText.choiceHint,
      };
      rules.set(key, rule);
      return rule;
    },
    addSheet: (workbook) => {
      if (long.length === 0) return;
      const sheet = workbook.addWorksheet(sheetText.choices, { state: 'hidden' });
      sheet.getCell(1, 1).value = ownSheetMark;
      long.forEach((choices, column) => choices.forEach((choice, row) => (sheet.getCell(row + 2, column + 1).value = writableText(choice))));
    },
  };
}

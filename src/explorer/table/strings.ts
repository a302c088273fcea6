import { count } from '../../dossier/count.ts';

/** The text of the table, which is loaded when it is opened. */
export const TABLE_STRINGS = {
  hiddenByLens: 'hidden by the lens',
  tableRecord: 'Record',
  tableSaid: 'What is said',
  tableKind: 'Kind',
  tableWhen: 'When',
  tableStatus: 'How it stands',
  tableBasis: 'How sure',
  tableSources: 'Independent sources',
  tableLines: 'Lines',
  sortBy: (column: string) => `Sort by ${column}`,
  tableLook: 'Find in these rows',
  tableRows: (found: number, total: number) =>
    found === total ? count(total, 'row') : `${found.toLocaleString('en')} of ${count(total, 'row')}`,
  tableCsv: 'All rows as CSV',
  tablePrinted: (printed: number, total: number, address: string) =>
    `The first ${printed.toLocaleString('en')} of ${count(total, 'row')} are printed. All of them are in the file ${address}`,

  outsideTold: (text: string) => `Outside the lens, told for what responds to it: ${text}`,
} as const;

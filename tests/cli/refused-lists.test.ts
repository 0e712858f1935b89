/** Lists that are read well and hold nothing that customers owe, and pages that only a spreadsheet takes for lists. */
import { describe, expect, test } from 'vitest';
import { atDesk } from './desk.js';

describe('dunning import refuses', () => {
  test('a list on which every row is a purchase, with its own sentence; next to sales they are left out', async () => {
    await atDesk(async (desk) => {
      const header = 'Type,Contact,Invoice #,Invoice date,Due date,Total\n';
      desk.write('bills.csv', `${header}Bill,Zinc Ltd,P1,2026-01-13,2026-02-17,99.00\nBill,Zinc Ltd,P2,2026-01-13,2026-02-17,9.00\n`);
      for (const more of [[], ['--skip-bad-rows']]) {
        const refused = await desk.dunning(['import', ...more, 'bills.csv']);
        expect([refused.code, refused.stderr]).toEqual([
          3,
          'bills.csv: lists what we owe suppliers, and nothing that customers owe us\n  export the sales side: customers, sales invoices, money received\n1 problem: nothing was written.\n',
        ]);
      }
      desk.write('both.csv', `${header}Bill,Zinc Ltd,P1,2026-01-13,2026-02-17,99.00\nSales invoice,Xylo,F1,2026-01-13,2026-02-17,10.00\n`);
      expect((await desk.must('import', 'both.csv')).stderr).toContain(
        '1 new, 0 changed, 0 unchanged, 1 left out (what we owe a supplier)',
      );
    });
  });

  test.each([
    ['<table border=1><tr><td>Factuurnr</td></tr></table>', 'is a web page made to be opened in a spreadsheet'],
    ['<html xmlns:o="urn:schemas-microsoft-com:office:office"><table>', 'is a web page made to be opened in a spreadsheet'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x"/>', 'is an Excel workbook in XML'],
    ['<body><form>log in</form></body>', 'is a web page, perhaps a login page'],
  ])('%s', async (text, says) => {
    await atDesk(async (desk) => {
      desk.write('list.xls', text);
      const { code, stderr } = await desk.dunning(['import', 'list.xls']);
      expect(code).toBe(3);
      expect(stderr).toContain(`list.xls: ${says}`);
    });
  });
});

/** The yardstick of triage: reads the rows a call list is made from with better-sqlite3, and does nothing with them. */
import Database from 'better-sqlite3';

const db = new Database(process.argv[2], { readonly: true });
let rows = 0;
for (const sql of [
  'SELECT * FROM debtor WHERE clear_since IS NULL ORDER BY id',
  ...['invoice i ON i.debtor_key', 'payment i ON i.owner_key', 'allocation i ON i.debtor_key', 'contact i ON i.debtor_key'].map(
    (join) => `SELECT i.* FROM debtor d JOIN ${join} = d.key WHERE d.clear_since IS NULL ORDER BY d.id`,
  ),
])
  for (const row of db.prepare(sql).iterate()) if (row !== null) rows++;
process.stdout.write(`${rows}\n`);

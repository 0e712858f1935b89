/** Values too many for memory, put away in a file of their own until they are asked for again. */
import Database from 'better-sqlite3';
import type { Db } from './open.js';

/** So many are kept at hand, for which no file is worth its while. */
const AT_HAND = 5_000;

export class Spool<T> {
  private readonly first: T[] = [];
  private rest: Rest | null = null;

  /** Puts a plain value away; returns the place to ask for. */
  put(value: T): number {
    if (this.first.length < AT_HAND) return this.first.push(value) - 1;
    this.rest ??= restIn(new Database(''));
    return AT_HAND + Number(this.rest.into.run(JSON.stringify(value)).lastInsertRowid);
  }

  get(place: number): T {
    return place < AT_HAND ? (this.first[place] as T) : (JSON.parse(this.rest?.from.get(place - AT_HAND) as string) as T);
  }

  close(): void {
    this.rest?.db.close();
  }
}

interface Rest {
  readonly db: Db;
  readonly into: ReturnType<Db['prepare']>;
  readonly from: ReturnType<Db['prepare']>;
}

/** A database without a name: SQLite keeps what fits in memory, writes the rest where nobody else sees it, and removes it at the end. */
function restIn(db: Db): Rest {
  // Negative: kibibytes held in memory.
  db.pragma('cache_size = -8192');
  db.exec('PRAGMA journal_mode = OFF; CREATE TABLE spooled (place INTEGER PRIMARY KEY, value TEXT NOT NULL); BEGIN');
  return {
    db,
    into: db.prepare('INSERT INTO spooled (value) VALUES (?)'),
    from: db.prepare('SELECT value FROM spooled WHERE place = ?').pluck(),
  };
}

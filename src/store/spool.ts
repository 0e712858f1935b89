/** Values too many for memory, put away in a file of their own until they are asked for again. */
import Database from 'better-sqlite3';

/** A database without a name: SQLite keeps what fits in memory, writes the rest where nobody else sees it, and removes it at the end. */
export class Spool<T> {
  private readonly db = new Database('');
  private readonly into;
  private readonly from;

  constructor() {
    // Negative: kibibytes held in memory.
    this.db.pragma('cache_size = -8192');
    this.db.exec('PRAGMA journal_mode = OFF; CREATE TABLE spooled (place INTEGER PRIMARY KEY, value TEXT NOT NULL); BEGIN');
    this.into = this.db.prepare('INSERT INTO spooled (value) VALUES (?)');
    this.from = this.db.prepare('SELECT value FROM spooled WHERE place = ?').pluck();
  }

  /** Puts a plain value away; returns the place to ask for. */
  put(value: T): number {
    return Number(this.into.run(JSON.stringify(value)).lastInsertRowid);
  }

  get(place: number): T {
    return JSON.parse(this.from.get(place) as string) as T;
  }

  close(): void {
    this.db.close();
  }
}

/** Sends e-mails that were made through the user's own mail server. What was sent, and never twice, is kept by the caller. */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** The user's mail server; the password comes from the environment, never from a file. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte (port 465), `starttls` demanded, `plain` for a server on this computer only. */
  readonly security: 'tls' | 'starttls' | 'plain';
  readonly user: string | null;
  readonly password: string | null;
}

/**
 * `refused`: this one will not be taken, now or later; `later`: it was not taken, and may be tried again; `unknown`: the connection was
 * lost after the message had been given, so it may have been taken: a person decides, as sending again could be sending twice.
 */
export type Sent =
  | { readonly result: 'accepted'; readonly response: string }
  | { readonly result: 'refused' | 'later' | 'unknown'; readonly error: string };

export interface Sender {
  /** One e-mail, byte for byte as it was made, to one address. One after another, never two at once. */
  send(mail: Uint8Array, to: string): Promise<Sent>;
  close(): void;
}

const PATIENCE = 30_000;

interface Fault {
  readonly message: string;
  readonly code?: string;
  /** What the server was asked. */
  readonly command?: string;
  readonly responseCode?: number;
}

/**
 * One connection for a whole batch, made at the first `send` and anew after a fault. The connection is driven by hand, as a pool would
 * put a message back in its queue by itself when a connection is lost.
 */
export function smtpSender(server: SmtpServer, from: string): Sender {
  let open: SMTPConnection | null = null;
  const hangUp = (): void => {
    open?.close();
    open = null;
  };
  return {
    async send(mail, to) {
      // Whether the server has asked for the message: it is read when it does, not before.
      let given = false;
      const message = new Readable({
        read() {
          given = true;
          this.push(mail);
          this.push(null);
        },
      });
      try {
        open ??= await connected(server);
        return { result: 'accepted', response: await handOver(open, { from, to: [to] }, message) };
      } catch (error) {
        hangUp();
        const fault = error as Fault;
        return { result: resultOf(fault, given), error: withoutSecret(fault.message, server.password) };
      }
    },
    close() {
      open?.quit();
      open = null;
    },
  };
}

async function connected({ host, port, security, user, password }: SmtpServer): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'plain' },
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
  });
  // Faults arrive here, also between two messages, where nobody waits for them.
  connection.on('error', () => {});
  try {
    await orFault(connection, (done) => connection.connect((error) => done(error, null)));
    const credentials = { user: user ?? '', pass: password ?? '' };
    if (user !== null) await orFault(connection, (done) => connection.login({ credentials }, (error) => done(error, null)));
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

function handOver(connection: SMTPConnection, envelope: { from: string; to: string[] }, message: Readable): Promise<string> {
  return orFault(connection, (done) => connection.send(envelope, message, (error, info) => done(error, info?.response ?? '')));
}

/** Waits for an answer, or for the connection to fail or end. */
function orFault<T>(connection: SMTPConnection, ask: (done: (error?: Error | null, answer?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('The mail server ended the connection'));
    const forget = (): void => {
      connection.off('error', reject);
      connection.off('end', ended);
    };
    connection.on('error', reject);
    connection.on('end', ended);
    ask((error, answer) => {
      forget();
      if (error) reject(error);
      else resolve(answer as T);
    });
  });
}

/** Codes of an answer to this recipient or this message; all others are about the connection. */
const OF_THE_MESSAGE = ['EENVELOPE', 'EMESSAGE'];

function resultOf({ code = '', command, responseCode }: Fault, given: boolean): 'refused' | 'later' | 'unknown' {
  // 5xx on the recipient or the message is final. A login, an encryption or a sender that fails concerns all that come after, and may be mended.
  if (responseCode !== undefined)
    return responseCode >= 500 && OF_THE_MESSAGE.includes(code) && command !== 'MAIL FROM' ? 'refused' : 'later';
  return given ? 'unknown' : 'later';
}

const withoutSecret = (text: string, secret: string | null): string => (secret ? text.replaceAll(secret, '***') : text);

/** Sending, against a server on this computer. */
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { composeMail } from '../../src/outbox/eml.js';
import { smtpSender } from '../../src/outbox/send-smtp.js';
import { message } from '../support/message.js';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const received: { from: string; to: string[]; bytes: Buffer }[] = [];

async function serve(options: SMTPServerOptions = {}): Promise<number> {
  received.length = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), bytes: Buffer.concat(chunks) });
        done(null);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  return (server.server.address() as AddressInfo).port;
}

const sender = (port: number, login: { user: string; password: string } | null = null) => {
  const made = smtpSender(
    { host: '127.0.0.1', port, security: 'plain', user: login?.user ?? null, password: login?.password ?? null },
    'debiteuren@voorbeeld.example',
  );
  closing.push(() => made.close());
  return made;
};
const mail = () => composeMail(message({ channel: 'email' }), { id: 'R-7', at: new Date('2026-11-19T09:00:00Z') });

test('an e-mail arrives as it was made', async () => {
  const port = await serve();
  const bytes = await mail();
  const post = sender(port);
  for (const to of ['zoe@example.com', 'b@example.com'])
    expect(await post.send(bytes, to)).toMatchObject({ result: 'accepted', response: expect.stringMatching(/^250/) });
  expect(received.map(({ from, to }) => [from, to])).toEqual([
    ['debiteuren@voorbeeld.example', ['zoe@example.com']],
    ['debiteuren@voorbeeld.example', ['b@example.com']],
  ]);
  expect(received[0]?.bytes.equals(bytes)).toBe(true);
  expect((await PostalMime.parse(received[0]?.bytes ?? '')).text).toContain('veertien dagen');
});

test('what is refused for good is told from what may be tried again', async () => {
  const no = (code: number) => Object.assign(new Error('no such user'), { responseCode: code });
  const refusing = await serve({ onRcptTo: ({ address }, _session, done) => done(no(address.startsWith('later') ? 451 : 550)) });
  expect(await sender(refusing).send(await mail(), 'gone@example.com')).toMatchObject({
    result: 'refused',
    error: expect.stringContaining('no such user'),
  });
  expect(await sender(refusing).send(await mail(), 'later@example.com')).toMatchObject({ result: 'later' });
  const full = await serve({ onData: (stream, _session, done) => void stream.resume().on('end', () => done(no(554))) });
  expect(await sender(full).send(await mail(), 'zoe@example.com')).toMatchObject({ result: 'refused' });
});

test('a server without encryption, or that does not know the sender, says nothing of the message: it is tried again', async () => {
  const plain = await serve();
  const demanding = smtpSender({ host: '127.0.0.1', port: plain, security: 'starttls', user: null, password: null }, 'a@voorbeeld.example');
  closing.push(() => demanding.close());
  expect(await demanding.send(await mail(), 'zoe@example.com')).toMatchObject({ result: 'later' });
  const no = Object.assign(new Error('not your address'), { responseCode: 553 });
  const strict = await serve({ onMailFrom: (_address, _session, done) => done(no) });
  expect(await sender(strict).send(await mail(), 'zoe@example.com')).toMatchObject({ result: 'later' });
  expect(received).toEqual([]);
});

test('a wrong password and a server that is not there send nothing, and the password is not told', async () => {
  const port = await serve({ authOptional: false, onAuth: ({ password }, _session, done) => done(new Error(`wrong: ${password}`)) });
  const sent = await sender(port, { user: 'me', password: 'geheim-123' }).send(await mail(), 'zoe@example.com');
  expect(sent).toMatchObject({ result: 'later' });
  expect(JSON.stringify(sent)).not.toContain('geheim-123');
  expect(await sender(1).send(await mail(), 'zoe@example.com')).toMatchObject({ result: 'later' });
  expect(received).toEqual([]);
});

test('a connection lost after the message was given is unknown, not to be sent again', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 here\r\n');
    let inData = false;
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      if (inData) {
        if (said.includes('\r\n.\r\n')) socket.destroy();
      } else if (/^DATA/i.test(said)) {
        inData = true;
        socket.write('354 go\r\n');
      } else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  expect(await sender((server.address() as AddressInfo).port).send(await mail(), 'zoe@example.com')).toMatchObject({ result: 'unknown' });
});

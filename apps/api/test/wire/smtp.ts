import { once } from 'node:events';
import net from 'node:net';

/** A conversation with a mail server, word by word. */
export class SmtpTalk {
  #heard = '';
  #wake: () => void = () => {};
  #closed = false;

  private constructor(readonly socket: net.Socket) {
    socket.setEncoding('utf8').on('data', (text: string) => {
      this.#heard += text;
      this.#wake();
    });
    socket.on('error', () => {}); // the other side may hang up; `answer` then says so
    socket.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  /** Connects and waits for the greeting. */
  static async open(port: number): Promise<SmtpTalk> {
    const socket = net.connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const talk = new SmtpTalk(socket);
    await talk.answer();
    return talk;
  }

  /** The code of what the server says next, such as 250; 0 where it hung up. Its words are in `words`. */
  async answer(): Promise<number> {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*(\d{3}) .*\r\n/.exec(this.#heard);
      if (whole) {
        this.words = whole[0];
        this.#heard = this.#heard.slice(whole[0].length);
        return Number(whole[1]);
      }
      if (this.#closed) return 0;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** What was said with the last answer. */
  words = '';

  /** Says one line and gives the code of the answer. */
  say(line: string): Promise<number> {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }

  /** Greets, names sender and recipient, and gives the code of the recipient; with 250, DATA may follow. */
  async address(to: string, from = 'anybody@elsewhere.example'): Promise<number> {
    await this.say('EHLO client.example');
    await this.say(`MAIL FROM:<${from}>`);
    return this.say(`RCPT TO:<${to}>`);
  }

  /** Sends a mail to who was named and gives the code of the answer. */
  async data(mail: string): Promise<number> {
    await this.say('DATA');
    return this.say(`${mail.replaceAll(/\r?\n/g, '\r\n').replaceAll(/^\./gm, '..')}\r\n.`);
  }

  close(): void {
    this.socket.destroy();
  }
}

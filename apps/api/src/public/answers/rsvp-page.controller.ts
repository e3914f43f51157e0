import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { AnswerField, PublicRsvp } from '@rollcall/contract/public-answers';
import type { SentForm } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentText } from '../forms/sent-fields.ts';
import { isLinkExpired } from '../forms/refused.ts';
import { closed, PageAnswers } from '../site/page-answers.ts';
import { PublicAnswers } from './answers.service.ts';
import { refusedAnswer } from './refused-answer.ts';
import { readAnswer } from './sent-answer.ts';

const preselected = ['going', 'maybe', 'declined'] as const;

/** The form as it stands before anybody touched it: what was answered, or what the link in the mail says. */
const untouched = ({ answer }: PublicRsvp, query: Record<string, unknown>): SentForm<AnswerField> => {
  const wish = preselected.find((status) => query[status] !== undefined);
  const status = wish ?? (answer?.status === 'waitlisted' ? 'going' : answer?.status);
  const values = answer && {
    guests: String(answer.guests),
    mode: answer.mode,
    guestNames: answer.guestNames.join('\n'),
    needs: answer.needs.join(' '),
    note: answer.note,
  };
  return { values: { ...values, ...(status ? { status } : {}) }, errors: {} };
};

/**
 * The page behind a mailed link. To look at it changes nothing, so that a scanner that fetches links does no harm; its
 * form answers, changes and takes back.
 */
@ApiExcludeController()
@Controller('rsvp')
export class RsvpPageController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly pages: PageAnswers,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.answers.open(token);
    if (!opened) return this.pages.behindLink(request, reply, { page: 'rsvp-expired' });
    const { rsvp } = opened;
    const isSaved = query['saved'] !== undefined && rsvp.isConfirmed;
    await this.pages.behindLink(request, reply, { page: 'rsvp', token, rsvp, isSaved, form: untouched(rsvp, query) });
  }

  @Post(':token')
  async send(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.answers.open(token);
    if (!opened) return this.pages.behindLink(request, reply, { page: 'rsvp-expired' });
    const { rsvp } = opened;
    if (!rsvp.isConfirmed && sentText(body, 'status') === 'withdrawn') {
      await this.answers.withdraw(opened);
      return this.pages.behindLink(request, reply, { page: 'rsvp-forgotten' });
    }
    const { form, answer } = readAnswer(body, rsvp.meeting);
    const again = (form: SentForm<AnswerField>) =>
      this.pages.behindLink(request, reply, { page: 'rsvp', token, rsvp, isSaved: false, form });
    if (!answer) return again(form);
    try {
      await this.answers.answer(opened, answer);
    } catch (error) {
      if (isLinkExpired(error)) return this.pages.behindLink(request, reply, { page: 'rsvp-expired' });
      return again({ ...form, ...refusedAnswer(error) });
    }
    await this.pages.seeOther(closed(reply), `/rsvp/${token}?saved`);
  }
}

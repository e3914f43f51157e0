import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkEmail, checkFamilyName, checkGivenName, errorsOf, sentText } from '../forms/sent-fields.ts';
import { Published } from '../pages/published.service.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { PublicAnswers } from './answers.service.ts';
import { refusedAnswer } from './refused-answer.ts';
import { readAnswer } from './sent-answer.ts';

/**
 * The form on the page of a public meeting. What it answers is the same for every address, and nothing counts before the
 * mail is confirmed that it sends.
 */
@ApiExcludeController()
@Controller('meetings/:id/answers')
export class RequestFormController {
  constructor(
    private readonly answers: PublicAnswers,
    private readonly published: Published,
    private readonly pages: PageAnswers,
  ) {}

  /** Where the form leads to. */
  @Get()
  async requested(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.once(request, reply, { page: 'rsvp-requested' });
  }

  @Post()
  async send(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const meeting = await this.published.meeting(id);
    const { form: sent, answer } = readAnswer(body, meeting);
    const visitor = {
      givenName: sentText(body, 'givenName').trim(),
      familyName: sentText(body, 'familyName').trim(),
      email: sentText(body, 'email').trim(),
    };
    const errors = {
      ...sent.errors,
      ...errorsOf({
        status: answer?.status === 'declined' ? 'answer-missing' : sent.errors.status,
        givenName: checkGivenName(visitor.givenName),
        familyName: checkFamilyName(visitor.familyName),
        email: checkEmail(visitor.email),
      }),
    };
    const form = { values: { ...sent.values, ...visitor }, errors };
    if (!answer || Object.keys(errors).length > 0) {
      return this.pages.once(request, reply, { page: 'meeting', meeting, form });
    }
    try {
      await this.answers.request(meeting.id, { ...visitor, language: request.language }, answer, request.ip);
    } catch (error) {
      return this.pages.once(request, reply, { page: 'meeting', meeting, form: { ...form, ...refusedAnswer(error) } });
    }
    await this.pages.seeOther(reply, `/meetings/${meeting.id}/answers`);
  }
}

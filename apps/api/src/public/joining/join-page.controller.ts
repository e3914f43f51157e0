import { Body, Controller, Get, Query, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Branch } from '@rollcall/contract/branches';
import type { JoinField, SentForm } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Stamps } from '../../campaigns/petitions/signing/stamps.service.ts';
import { Joining } from '../../outreach/joining/joining.service.ts';
import { NearestBranches } from '../../platform/places/nearest-branches.ts';
import { Places } from '../../platform/places/places.ts';
import { refused } from '../forms/refused.ts';
import { checkEmail, checkFamilyName, checkGivenName, errorsOf, sentText } from '../forms/sent-fields.ts';
import { Published } from '../pages/published.service.ts';
import { PageAnswers } from '../site/page-answers.ts';

const STAMPED = 'join';

/**
 * The form to join. What it answers is the same for every address, and nobody is told anything before the mail is confirmed
 * that it sends.
 */
@ApiExcludeController()
@Controller('join')
export class JoinPageController {
  constructor(
    private readonly joining: Joining,
    private readonly places: Places,
    private readonly nearest: NearestBranches,
    private readonly stamps: Stamps,
    private readonly published: Published,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async show(
    @Query('branch') slug: unknown,
    @Query('zip') zip: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const branch = await this.#branch(slug);
    const values = typeof zip === 'string' && this.places.ofZip(zip) ? { zip } : {};
    const stamp = await this.stamps.of(STAMPED);
    await this.pages.once(request, reply, { page: 'join', branch, stamp, form: { values, errors: {} } });
  }

  /** Where the form leads to. */
  @Get('requested')
  async requested(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.once(request, reply, { page: 'join-requested' });
  }

  @Post()
  async send(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (sentText(body, 'website')) return this.pages.seeOther(reply, '/join/requested'); // robots are told nothing
    const stamp = sentText(body, 'stamp');
    const branch = await this.#branch(sentText(body, 'branch'));
    const values = {
      givenName: sentText(body, 'givenName').trim(),
      familyName: sentText(body, 'familyName').trim(),
      email: sentText(body, 'email').trim(),
      zip: sentText(body, 'zip').trim(),
    };
    const again = (form: Omit<SentForm<JoinField>, 'values'>) =>
      this.pages.once(request, reply, { page: 'join', branch, stamp, form: { values, ...form } });
    const place = this.places.ofZip(values.zip);
    const errors = errorsOf<JoinField>({
      givenName: checkGivenName(values.givenName),
      familyName: checkFamilyName(values.familyName),
      email: checkEmail(values.email),
      zip: place ? undefined : /^\d{5}/.test(values.zip) ? 'zip-unknown' : 'zip-missing',
    });
    if (!place || Object.keys(errors).length > 0) return again({ errors });
    if (await this.stamps.isTooFast(STAMPED, stamp)) return again({ errors: { form: 'sent-too-fast' } });
    const [near] = branch ? [branch] : await this.nearest.to(place, 1);
    if (!near) return again({ errors: { zip: 'zip-unknown' } }); // not one branch yet
    try {
      const zip = values.zip.slice(0, 5);
      await this.joining.request({ ...values, zip, branchId: near.id, language: request.language }, request.ip);
    } catch (error) {
      return again(refused(error));
    }
    await this.pages.seeOther(reply, '/join/requested');
  }

  /** The one that a page of a branch leads here from. An unknown one is as good as none. */
  async #branch(slug: unknown): Promise<Branch | null> {
    if (typeof slug !== 'string' || slug === '') return null;
    return (await this.published.branches()).find((branch) => branch.slug === slug) ?? null;
  }
}

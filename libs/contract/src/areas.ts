import { z } from 'zod';
import { type PriorityArea, priorityArea } from './campaigns.ts';
import { endpoint } from './endpoint.ts';
import { email, language, line, optionalLine, text } from './fields.ts';

const areaTexts = { name: line(100), summary: optionalLine(500), statement: text(20_000) };
/** An area itself is written in English. */
const otherLanguage = language.refine((v) => v !== 'en', 'must be another language than English');

const convener = z.object({
  /** Null where it is not the reader's business: for everybody outside, the public name is all there is. */
  personId: z.uuid().nullable(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  /** Given on purpose, for everybody; null: not named in public. */
  publicName: z.string().nullable(),
});
export type Convener = z.infer<typeof convener>;

const translation = z.object({
  language: z.string(),
  name: z.string(),
  summary: z.string(),
  statement: z.string(),
});

/** A priority area as it stands on its own page. */
export const priorityAreaDetail = priorityArea
  .extend({
    /** Markdown. */
    statement: z.string(),
    translations: z.array(translation.meta({ id: 'PriorityAreaTranslation' })),
    /** Longest in charge first. */
    conveners: z.array(convener.meta({ id: 'Convener' })),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'PriorityAreaDetail' });
export type PriorityAreaDetail = z.infer<typeof priorityAreaDetail>;

/** What is named changes; `translations` takes the place of all that were there. */
export const changePriorityArea = z
  .strictObject({
    ...areaTexts,
    translations: z
      .array(z.strictObject({ language: otherLanguage, ...areaTexts, statement: areaTexts.statement.default('') }))
      .max(20)
      .refine((all) => new Set(all.map((one) => one.language)).size === all.length, 'must name each language once'),
  })
  .partial()
  .meta({ id: 'ChangePriorityArea' });
export type ChangePriorityArea = z.input<typeof changePriorityArea>;

/** The priority areas in the order in which they are to stand: each of them, once. */
export const orderPriorityAreas = z
  .strictObject({
    areaIds: z
      .array(z.uuid())
      .min(1)
      .max(100)
      .refine((ids) => new Set(ids).size === ids.length, 'must name each area once'),
  })
  .meta({ id: 'OrderPriorityAreas' });

const publicName = line(100).nullable();
const areaParams = z.object({ areaId: z.uuid() });
const convenerParams = z.object({ areaId: z.uuid(), personId: z.uuid() });

export const areas = {
  get: endpoint({
    method: 'GET',
    path: '/priority-areas/:areaId',
    summary: 'A priority area: its statement, in every language, and its conveners',
    access: 'public',
    params: areaParams,
    response: priorityAreaDetail,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/priority-areas/:areaId',
    summary: 'Change what a priority area says of itself; needs If-Match',
    access: 'areas.manage',
    params: areaParams,
    body: changePriorityArea,
    response: priorityAreaDetail,
    versioned: true,
  }),
  /** Sent again it changes nothing; of two orders sent at once the later one stands, whole. */
  order: endpoint({
    method: 'PUT',
    path: '/priority-area-order',
    summary: 'The order of the priority areas, all of them by their ids',
    access: 'areas.manage',
    body: orderPriorityAreas,
  }),
  addConvener: endpoint({
    method: 'POST',
    path: '/priority-areas/:areaId/conveners',
    summary: 'Make a member convener of a priority area',
    access: 'areas.manage',
    params: areaParams,
    /** Again for the same person it changes the public name. */
    body: z.strictObject({ email, publicName: publicName.default(null) }).meta({ id: 'AddConvener' }),
    response: priorityAreaDetail,
    versioned: true,
  }),
  nameConvener: endpoint({
    method: 'PUT',
    path: '/priority-areas/:areaId/conveners/:personId',
    summary: 'The name under which a convener stands in public, or none: for the convener, and national staff',
    access: 'session',
    params: convenerParams,
    body: z.strictObject({ publicName }).meta({ id: 'NameConvener' }),
    response: priorityAreaDetail,
    versioned: true,
  }),
  removeConvener: endpoint({
    method: 'DELETE',
    path: '/priority-areas/:areaId/conveners/:personId',
    summary: 'End somebody’s convening of a priority area: for the convener, and national staff',
    access: 'session',
    params: convenerParams,
  }),
};

type Texts = Pick<PriorityArea, 'name' | 'summary'>;

/** What an area says in a language (`es`, also `es-MX`), in English where nobody has written it in that one. */
export const areaIn = <A extends Texts & { translations: (Texts & { language: string })[] }>(
  area: A,
  locale: string,
): A | A['translations'][number] => area.translations.find((one) => one.language === locale.split('-')[0]) ?? area;

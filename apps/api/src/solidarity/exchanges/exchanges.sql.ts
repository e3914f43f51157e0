import { type Exchange, exchange, type exchanges } from '@rollcall/contract/solidarity/exchanges';
import type { BodyOf } from '../../platform/http/implements.ts';
import { recordStatements } from '../records/records.sql.ts';

export const exchangeStatements = recordStatements<Exchange, BodyOf<typeof exchanges.add>>({
  name: 'exchange',
  table: 'sister_exchanges',
  day: { column: 'starts_on', of: ({ startsOn }) => startsOn },
  shown: `
    'id', s.id, 'kind', s.kind, 'title', s.title, 'about', s.about, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
    'isPublic', s.is_public, 'version', s.version, 'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end`,
  joins: 'left join branches b on b.id = s.branch_id',
  columns: {
    kind: ({ kind }) => kind,
    title: ({ title }) => title,
    about: ({ about }) => about,
    branch_id: ({ branchId }) => branchId,
    starts_on: ({ startsOn }) => startsOn,
    ends_on: ({ endsOn }) => endsOn,
    is_public: ({ isPublic }) => isPublic,
  },
  shape: exchange,
});

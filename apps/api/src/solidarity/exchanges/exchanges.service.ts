import { Injectable } from '@nestjs/common';
import type { Exchange, exchanges } from '@rollcall/contract/solidarity/exchanges';
import { Database } from '../../platform/database/database.service.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { SisterOrganizationsService } from '../organizations/organizations.service.ts';
import { SisterRecords } from '../records/records.service.ts';
import { exchangeStatements } from './exchanges.sql.ts';

/** Visits, joint meetings and solidarity actions: what was done together with an organization. */
@Injectable()
export class ExchangesService extends SisterRecords<Exchange, BodyOf<typeof exchanges.add>> {
  constructor(database: Database, organizations: SisterOrganizationsService) {
    super(database, organizations, exchangeStatements);
  }
}

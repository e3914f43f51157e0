import { Injectable } from '@nestjs/common';
import type { SisterStatement, sisterStatements } from '@rollcall/contract/solidarity/statements';
import { Database } from '../../platform/database/database.service.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { SisterOrganizationsService } from '../organizations/organizations.service.ts';
import { SisterRecords } from '../records/records.service.ts';
import { statementStatements } from './statements.sql.ts';

/** What an organization said, what was said to it, and what was said together. */
@Injectable()
export class StatementsService extends SisterRecords<SisterStatement, BodyOf<typeof sisterStatements.add>> {
  constructor(database: Database, organizations: SisterOrganizationsService) {
    super(database, organizations, statementStatements);
  }
}

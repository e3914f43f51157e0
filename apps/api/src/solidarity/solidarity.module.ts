import { Module } from '@nestjs/common';
import { SisterContactsController } from './contacts/contacts.controller.ts';
import { SisterContactsService } from './contacts/contacts.service.ts';
import { ExchangesController } from './exchanges/exchanges.controller.ts';
import { ExchangesService } from './exchanges/exchanges.service.ts';
import { JointController } from './joint/joint.controller.ts';
import { JointService } from './joint/joint.service.ts';
import { SisterOrganizationsController } from './organizations/organizations.controller.ts';
import { SisterOrganizationsService } from './organizations/organizations.service.ts';
import { StatementsController } from './statements/statements.controller.ts';
import { StatementsService } from './statements/statements.service.ts';

/** Organizations abroad: who they are, what is done together with them, and whom to write to. */
@Module({
  controllers: [
    SisterOrganizationsController,
    SisterContactsController,
    ExchangesController,
    StatementsController,
    JointController,
  ],
  providers: [SisterOrganizationsService, SisterContactsService, ExchangesService, StatementsService, JointService],
  exports: [JointService],
})
export class SolidarityModule {}

import { Module, type OnModuleInit } from '@nestjs/common';
import { Repeating } from '../../platform/jobs/repeating.ts';
import { DoorController } from './door.controller.ts';
import { DoorLinksController } from './door-links.controller.ts';
import { DoorLinksService } from './door-links.service.ts';
import { DoorService } from './door.service.ts';

const HOUR = 60 * 60_000;

/** The door: the list, the marks of its devices, and links for helpers. */
@Module({
  controllers: [DoorController, DoorLinksController],
  providers: [DoorService, DoorLinksService],
})
export class DoorModule implements OnModuleInit {
  constructor(
    private readonly repeating: Repeating,
    private readonly door: DoorService,
  ) {}

  onModuleInit(): void {
    this.repeating.every(HOUR, 'forget names said at the door', () => this.door.forgetNames());
  }
}

import { Module, type OnModuleInit } from '@nestjs/common';
import { Repeating } from '../../platform/jobs/repeating.ts';
import { LiveController } from './live.controller.ts';
import { LiveMeetings } from './live.service.ts';

const BEAT_MS = 20_000; // proxies give up on a silent connection after 30 or 60 seconds
const RECHECK_MS = 30_000;
const FORGET_MS = 60 * 60_000;

/** What changes at a meeting, told while it changes. */
@Module({ controllers: [LiveController], providers: [LiveMeetings], exports: [LiveMeetings] })
export class LiveModule implements OnModuleInit {
  constructor(
    private readonly live: LiveMeetings,
    private readonly repeating: Repeating,
  ) {}

  onModuleInit(): void {
    this.repeating.every(BEAT_MS, 'live.beat', () => this.live.beat());
    this.repeating.every(RECHECK_MS, 'live.recheck', () => this.live.recheck());
    this.repeating.every(FORGET_MS, 'live.forget', () => this.live.forget());
  }
}

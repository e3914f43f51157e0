import { Module } from '@nestjs/common';
import { HostsController } from './hosts.controller.ts';
import { HostsService } from './hosts.service.ts';

@Module({ controllers: [HostsController], providers: [HostsService] })
export class HostsModule {}

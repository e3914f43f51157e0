import { Global, Module } from '@nestjs/common';
import { NearestBranches } from './nearest-branches.ts';
import { PlacesController } from './places.controller.ts';
import { Places } from './places.ts';

/** Where people are, and which branch is near, for every room that asks for a ZIP code. */
@Global()
@Module({
  controllers: [PlacesController],
  providers: [Places, NearestBranches],
  exports: [Places, NearestBranches],
})
export class PlacesModule {}

import { Controller } from '@nestjs/common';
import { hosts } from '@rollcall/contract/meetings/hosts';
import { FromParams, Implements, type ParamsOf } from '../../platform/http/implements.ts';
import { HostsService } from './hosts.service.ts';

@Controller()
export class HostsController {
  constructor(private readonly hosts: HostsService) {}

  @Implements(hosts.get)
  get(@FromParams(hosts.get) { meetingId }: ParamsOf<typeof hosts.get>) {
    return this.hosts.get(meetingId);
  }

  @Implements(hosts.addPerson)
  addPerson(@FromParams(hosts.addPerson) { meetingId, personId }: ParamsOf<typeof hosts.addPerson>) {
    return this.hosts.change('addPerson', meetingId, personId);
  }

  @Implements(hosts.removePerson)
  removePerson(@FromParams(hosts.removePerson) { meetingId, personId }: ParamsOf<typeof hosts.removePerson>) {
    return this.hosts.change('removePerson', meetingId, personId);
  }

  @Implements(hosts.addBranch)
  addBranch(@FromParams(hosts.addBranch) { meetingId, branchId }: ParamsOf<typeof hosts.addBranch>) {
    return this.hosts.change('addBranch', meetingId, branchId);
  }

  @Implements(hosts.removeBranch)
  removeBranch(@FromParams(hosts.removeBranch) { meetingId, branchId }: ParamsOf<typeof hosts.removeBranch>) {
    return this.hosts.change('removeBranch', meetingId, branchId);
  }
}

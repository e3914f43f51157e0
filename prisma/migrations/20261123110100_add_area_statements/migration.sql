-- What a priority area stands for: a statement in words, each text in the other languages, and who convenes it.
alter table priority_areas
  add column statement  text not null default '' check (char_length(statement) <= 20000), -- Markdown
  add column version    int not null default 1,
  add column updated_at timestamptz not null default now();

-- Two areas change places in one statement, so their places are compared at its end.
alter table priority_areas
  drop constraint priority_areas_position_key,
  add constraint priority_areas_position_key unique (position) deferrable initially immediate;

-- The area itself is written in English; a language that is missing here shows that.
create table priority_area_translations (
  area_id   uuid not null references priority_areas on delete cascade,
  language  language_tag not null check (language <> 'en'),
  name      text not null check (char_length(name) between 1 and 100),
  summary   text not null check (char_length(summary) <= 500),
  statement text not null default '' check (char_length(statement) <= 20000), -- Markdown
  primary key (area_id, language)
);

-- National conveners. Members see who they are; everybody else sees the name that was given for the public, or nothing.
create table priority_area_conveners (
  area_id     uuid not null references priority_areas on delete cascade,
  person_id   uuid not null references people on delete cascade,
  public_name text check (char_length(public_name) between 1 and 100),
  added_by    uuid references people on delete set null,
  added_at    timestamptz not null,
  primary key (area_id, person_id)
);
create index priority_area_conveners_by_person on priority_area_conveners (person_id);

alter table priority_area_translations enable row level security;
alter table priority_area_conveners enable row level security;
create policy areas_changed_by_staff on priority_areas for update using ((select app.holds('national_staff')));
create policy area_translations_are_public on priority_area_translations for select using (true);
create policy area_translations_written_by_staff on priority_area_translations for all using ((select app.holds('national_staff')));

grant update (name, summary, statement, version, updated_at) on priority_areas to rollcall_app;
grant select, insert, update, delete on priority_area_translations to rollcall_app;

-- A member of any branch, or the holder of any office.
create function app.belongs(p_person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from memberships where person_id = p_person and starts_on <= app.today() and (ends_on is null or ends_on > app.today()))
      or exists (select from offices where person_id = p_person and starts_on <= app.today() and (ends_on is null or ends_on > app.today()))
$$;

-- The names, of those who still belong to the organization: for those inside with the record they belong to, for the public only where one was given for it.
create view priority_area_convener_names with (security_barrier) as
  select c.area_id, c.added_at, c.public_name,
         case when app.is_inside() then p.id end as person_id,
         case when app.is_inside() then p.given_name end as given_name,
         case when app.is_inside() then p.family_name end as family_name
    from priority_area_conveners c
    join people p on p.id = c.person_id
   where (c.public_name is not null or app.is_inside()) and app.belongs(c.person_id);
grant select on priority_area_convener_names to rollcall_app;

-- Makes whoever has this address a convener: a member, or somebody with an office. Again, it changes the public name.
create function app.add_convener(p_area uuid, p_email citext, p_public_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person uuid;
begin
  if not app.holds('national_staff') then perform app.refuse(403, 'forbidden'); end if;
  if not exists (select from priority_areas where id = p_area) then perform app.refuse(404, 'not-found'); end if;
  select id into v_person from people where email = p_email and app.belongs(id);
  if not found then perform app.refuse(422, 'person-unknown', 'email'); end if;
  perform from priority_areas where id = p_area for no key update;
  if (select count(*) from priority_area_conveners where area_id = p_area and person_id <> v_person and app.belongs(person_id)) >= 10 then
    perform app.refuse(409, 'too-many-conveners');
  end if;
  insert into priority_area_conveners (area_id, person_id, public_name, added_by, added_at)
    values (p_area, v_person, p_public_name, app.actor_id(), app.now())
    on conflict (area_id, person_id) do update set public_name = excluded.public_name;
  perform app.audit('areas.convener-added', v_person);
end $$;

-- Staff, or the convener: whoever convenes an area may give the own name for the public, or take it back.
create function app.name_convener(p_area uuid, p_person uuid, p_public_name text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_inside() then perform app.refuse(404, 'person-unknown'); end if;
  if not (app.holds('national_staff') or p_person = app.actor_id()) then perform app.refuse(403, 'forbidden'); end if;
  update priority_area_conveners set public_name = p_public_name where area_id = p_area and person_id = p_person;
  if not found then perform app.refuse(404, 'person-unknown'); end if;
  perform app.audit('areas.convener-named', p_person);
end $$;

create function app.remove_convener(p_area uuid, p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.holds('national_staff') or p_person = app.actor_id()) then perform app.refuse(403, 'forbidden'); end if;
  delete from priority_area_conveners where area_id = p_area and person_id = p_person;
  if found then perform app.audit('areas.convener-removed', p_person); end if;
end $$;

-- The order in which they stand everywhere: all of them, or none is moved.
create function app.order_areas(p_areas uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.holds('national_staff') then perform app.refuse(403, 'forbidden'); end if;
  perform from priority_areas order by id for update; -- one order after the other
  if (select array_agg(id order by id) from priority_areas)
     is distinct from (select array_agg(id order by id) from unnest(p_areas) id) then
    perform app.refuse(422, 'invalid', 'areaIds');
  end if;
  update priority_areas a set position = o.place
    from unnest(p_areas) with ordinality o (id, place)
   where a.id = o.id and a.position <> o.place;
  if found then perform app.audit('areas.ordered'); end if;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.belongs(uuid), app.add_convener(uuid, citext, text), app.name_convener(uuid, uuid, text),
  app.remove_convener(uuid, uuid), app.order_areas(uuid[]) to rollcall_app;

-- The statements ----------------------------------------------------------------------------------------------------
update priority_areas a set statement = s.statement from (values
  ('socialist-alternative', 'Most people work for a living, and a few live from the work of others. From that division come low wages beside great fortunes, empty apartments beside people without a home, and an economy that cannot stop when it should. We want a society in which those who do the work decide together what is produced, how, and for whom: democratic in the workplace as well as in politics.

Such a society is not handed down. It is built by people who learn, in large and small struggles, that they can run things themselves.

## What we do

- **Open meetings** in every branch, where anybody can ask what socialism means and disagree with the answer.
- **Study groups** that read the classics and what was written this year, a chapter at a time.
- **A newspaper and pamphlets** that members write, edit and sell.'),
  ('international-solidarity', 'Working people in different countries have more in common with each other than with those who govern them. War, sanctions and occupation are paid for by those who had no say in them. We oppose the wars and the military alliances of our own government first, since that is where we can do something, and we defend the right of every nation to decide for itself.

Solidarity is not charity. It means knowing each other, learning from each other, and acting at the same time.

## What we do

- Protests and teach-ins against war and the arms trade.
- Support for refugees and for people on strike abroad, with statements, visits and money.
- Lasting ties with sister organizations on every continent.'),
  ('climate-justice', 'The climate is changing because burning coal, oil and gas is profitable, and because those who profit do not pay. The floods, the heat and the bad air reach first the neighborhoods that did the least to cause them. Better shopping will not change this. A planned economy, publicly owned and democratically run, can: with clean power, free transit, warm homes, and good jobs for those who leave dirty industries.

## What we do

- Campaigns for public power, for free and frequent buses, and against new pipelines and wells.
- Work inside unions for a transition that leaves nobody behind.
- Help on the spot after storms and fires, with neighbors, not above them.'),
  ('education-justice', 'A school is more than a place where the next workforce is sorted. It is where children meet the world, and where a neighborhood meets itself. Public schools are starved, tested and sold off piece by piece, while students leave college in debt for half their lives. We stand for free, public education from the first year to the last, with small classes, well paid staff, and a say for those who learn and teach.

## What we do

- Build committees of parents, students and school workers before the contract runs out, not after.
- Fight closures and privatization, school by school.
- Campaign to cancel student debt and end tuition.'),
  ('fighting-racism', 'Racism did not fall from the sky. It was made, by slavery, by the taking of land, and by laws, to make some people cheap and to keep all of them divided. It lives in the wage gap, in the rent, in the prison and in the way a neighborhood is policed. It can be beaten, and it has been pushed back every time people of different backgrounds fought it together, led by those who are hit first.

## What we do

- Campaigns against police violence and for money spent on homes, clinics and schools instead.
- Defense of immigrants against raids and deportation: know-your-rights evenings, phone trees, company to court.
- Reading and debate on the long history of Black, Indigenous, Latino and Asian struggles in this country.'),
  ('independent-politics', 'Both large parties are paid by the same companies, and it shows in what they do once they have won. We want working people to have a party of their own: one that takes no corporate money, that answers to its members between elections, and that is worth something on a picket line and not only on a ballot.

Elections alone change little. But a campaign can say out loud what everybody at work already knows, and those who win a seat can use it as a platform for the struggles outside.

## What we do

- Support independent working-class candidates where movements stand behind them.
- Campaign for ballot access, ranked choice and public financing.
- Put demands on whoever is in office, and never stop because a friend of ours is.'),
  ('labor-movement', 'Nothing moves unless somebody moves it. That is the power that working people have, and a union is how they use it. We defend every union against the employers and the courts, and inside each one we stand for democracy, for open bargaining, and for the readiness to strike. Where there is no union, we help to make one.

## What we do

- **New organizing**: training, mapping a workplace, and patient conversations, in warehouses, cafés, hospitals and offices.
- **Strike support**: on the picket line, with food, money and noise.
- **Rank-and-file networks** of members who work in the same trade, across employers and cities.'),
  ('lgbtq-liberation', 'Lesbian, gay, bisexual, transgender, intersex and gender non-conforming people have won what they have by refusing to hide, beginning with a riot against the police. Today laws are passed against them again, state by state, and the same people who write those laws cut wages and close clinics. We do not ask for tolerance. We fight for equal rights, for health care, for safety at work and in school, and for a world in which nobody''s life is narrowed by a role they did not choose.

## What we do

- Defend trans young people, their families, their doctors and their teachers.
- Bring contract language on equality and health care into our unions.
- March at Pride with demands, and without company floats.'),
  ('palestine-solidarity', 'Palestinians live under occupation, blockade and exile, with weapons and money from our own government. We stand for their rights: to equality, to return, and to decide their future for themselves. To say so is not to speak against Jewish people, who are among us and at our side; we oppose antisemitism as we do every racism.

Palestinian unions and associations have asked for boycott, divestment and sanctions, as others did against apartheid in South Africa. We answer that call.

## What we do

- Divestment campaigns in cities, unions, universities and pension funds.
- Protests and vigils, and defense of those who are punished for speaking.
- Film evenings, readings and talks with Palestinian guests.'),
  ('womens-liberation', 'Women do most of the work that is paid badly and nearly all of the work that is not paid at all: the raising, the cleaning, the caring without which nobody could go to work in the morning. An economy that lives from this has no interest in ending it. We fight for what is owed today, and to understand where it comes from, so that it ends.

## What we do

- Defend and win back abortion rights, with clinics, funds and protests.
- Campaign for free childcare, paid leave and equal pay, in the law and in contracts.
- Stand up against violence and harassment, also in our own ranks, by rules that are known to everybody.')
) s (slug, statement) where a.slug = s.slug;

insert into priority_area_translations (area_id, language, name, summary, statement)
select a.id, 'es', s.name, s.summary, s.statement from (values
  ('socialist-alternative', 'Construir una alternativa socialista', 'Defender, en reuniones y en la prensa, una sociedad sin explotación ni opresión, dirigida democráticamente por la mayoría.',
   'La mayoría vive de su trabajo, y unos pocos viven del trabajo ajeno. De esa división nacen los salarios bajos junto a las grandes fortunas, los departamentos vacíos junto a la gente sin techo y una economía que no sabe detenerse a tiempo. Queremos una sociedad en la que quienes trabajan decidan en conjunto qué se produce, cómo y para quién: democrática tanto en el lugar de trabajo como en la política.

Una sociedad así no se regala. La construyen personas que aprenden, en luchas grandes y pequeñas, que pueden dirigir las cosas por sí mismas.

## Qué hacemos

- **Reuniones abiertas** en cada sección, donde cualquiera puede preguntar qué es el socialismo y discutir la respuesta.
- **Grupos de estudio** que leen los clásicos y lo que se escribió este año, un capítulo a la vez.
- **Un periódico y folletos** que escriben, editan y venden quienes integran la organización.'),
  ('international-solidarity', 'Antiimperialismo y solidaridad internacional', 'Oponernos a las guerras imperialistas, apoyar la autodeterminación de los pueblos y estar junto a socialistas y trabajadores de otros países.',
   'La gente trabajadora de distintos países tiene más en común entre sí que con quienes la gobiernan. Las guerras, las sanciones y las ocupaciones las paga quien nunca fue consultado. Nos oponemos en primer lugar a las guerras y alianzas militares de nuestro propio gobierno, porque es ahí donde podemos hacer algo, y defendemos el derecho de cada nación a decidir por sí misma.

La solidaridad no es caridad. Significa conocernos, aprender unos de otros y actuar al mismo tiempo.

## Qué hacemos

- Protestas y jornadas de debate contra la guerra y el comercio de armas.
- Apoyo a personas refugiadas y a huelgas en otros países, con declaraciones, visitas y dinero.
- Lazos duraderos con organizaciones hermanas en todos los continentes.'),
  ('climate-justice', 'Justicia climática y ambiental', 'Organizarnos contra la crisis ecológica y por una economía planificada, democrática y sostenible.',
   'El clima cambia porque quemar carbón, petróleo y gas da ganancias, y porque quienes ganan no pagan. Las inundaciones, el calor y el aire sucio llegan primero a los barrios que menos hicieron para causarlos. Comprar mejor no lo va a cambiar. Una economía planificada, de propiedad pública y dirigida democráticamente, sí: con energía limpia, transporte gratuito, viviendas abrigadas y buenos empleos para quienes dejan las industrias contaminantes.

## Qué hacemos

- Campañas por la energía pública, por autobuses gratuitos y frecuentes, y contra nuevos oleoductos y pozos.
- Trabajo dentro de los sindicatos por una transición que no deje a nadie atrás.
- Ayuda en el lugar después de tormentas e incendios, junto con la gente del barrio y no por encima de ella.'),
  ('education-justice', 'Justicia en la educación', 'Defender y mejorar la educación pública junto con estudiantes, familias, docentes y demás personal de las escuelas.',
   'Una escuela es más que el lugar donde se clasifica a la futura mano de obra. Es donde la niñez conoce el mundo y donde un barrio se encuentra consigo mismo. A la escuela pública la dejan sin recursos, la someten a exámenes y la venden por partes, mientras quienes terminan la universidad cargan una deuda por media vida. Defendemos una educación pública y gratuita del primer año al último, con grupos pequeños, personal bien pagado y voz para quienes aprenden y enseñan.

## Qué hacemos

- Formar comités de familias, estudiantes y personal escolar antes de que venza el contrato, no después.
- Luchar contra los cierres y la privatización, escuela por escuela.
- Exigir que se cancele la deuda estudiantil y que la matrícula sea gratuita.'),
  ('fighting-racism', 'Lucha contra el racismo', 'Construir luchas unidas contra toda forma de racismo, opresión y discriminación.',
   'El racismo no cayó del cielo. Lo crearon la esclavitud, el despojo de tierras y las leyes, para abaratar a unos y mantener divididos a todos. Vive en la brecha salarial, en la renta, en la cárcel y en la forma de vigilar un barrio. Se puede vencer, y ha retrocedido cada vez que gente de orígenes distintos lo enfrentó unida, con quienes sufren primero el golpe al frente.

## Qué hacemos

- Campañas contra la violencia policial y para que ese dinero vaya a viviendas, clínicas y escuelas.
- Defensa de inmigrantes ante redadas y deportaciones: talleres sobre tus derechos, cadenas telefónicas, compañía en los tribunales.
- Lecturas y debates sobre la larga historia de las luchas negras, indígenas, latinas y asiáticas en este país.'),
  ('independent-politics', 'Acción política independiente', 'Una política de la clase trabajadora, independiente de las grandes empresas y de sus partidos.',
   'A los dos grandes partidos los pagan las mismas empresas, y se nota en lo que hacen después de ganar. Queremos que la gente trabajadora tenga un partido propio: que no acepte dinero de las corporaciones, que rinda cuentas a su militancia entre una elección y otra, y que valga en un piquete de huelga y no solo en una boleta.

Las elecciones por sí solas cambian poco. Pero una campaña puede decir en voz alta lo que en el trabajo todo el mundo ya sabe, y quien gana un cargo puede usarlo como tribuna de las luchas de afuera.

## Qué hacemos

- Apoyar candidaturas independientes de la clase trabajadora cuando hay movimientos que las respaldan.
- Hacer campaña por el acceso a la boleta, el voto por orden de preferencia y el financiamiento público.
- Exigir a quien gobierne, y no callar porque gobierne alguien cercano.'),
  ('labor-movement', 'El movimiento obrero', 'Defender los sindicatos, ayudar a organizar otros nuevos y practicar la solidaridad en el lugar de trabajo.',
   'Nada se mueve si alguien no lo mueve. Ese es el poder que tiene la gente trabajadora, y el sindicato es la manera de usarlo. Defendemos a todos los sindicatos frente a las empresas y los tribunales, y dentro de cada uno defendemos la democracia, la negociación abierta y la disposición a ir a la huelga. Donde no hay sindicato, ayudamos a formarlo.

## Qué hacemos

- **Nuevos sindicatos**: capacitación, mapas del lugar de trabajo y conversaciones con paciencia, en bodegas, cafés, hospitales y oficinas.
- **Apoyo a las huelgas**: en el piquete, con comida, dinero y ruido.
- **Redes de base** de quienes trabajan en el mismo oficio, en distintas empresas y ciudades.'),
  ('lgbtq-liberation', 'Liberación LGBTQ', 'Libertad e igualdad de derechos para personas lesbianas, gays, bisexuales, transgénero, intersexuales y de género no conforme.',
   'Las personas lesbianas, gays, bisexuales, transgénero, intersexuales y de género no conforme han ganado lo que tienen negándose a esconderse, desde aquella revuelta contra la policía. Hoy se vuelven a aprobar leyes en su contra, estado por estado, y quienes escriben esas leyes también recortan salarios y cierran clínicas. No pedimos tolerancia. Luchamos por la igualdad de derechos, por la atención de salud, por la seguridad en el trabajo y en la escuela, y por un mundo en el que a nadie le estreche la vida un papel que no eligió.

## Qué hacemos

- Defender a la juventud trans, a sus familias, a su personal médico y a sus docentes.
- Llevar a nuestros sindicatos cláusulas sobre igualdad y atención de salud.
- Marchar en el Orgullo con exigencias y sin carrozas de empresas.'),
  ('palestine-solidarity', 'Solidaridad con Palestina', 'Apoyo a los derechos del pueblo palestino, incluidas las campañas de boicot, desinversión y sanciones.',
   'El pueblo palestino vive bajo ocupación, bloqueo y exilio, con armas y dinero de nuestro propio gobierno. Defendemos sus derechos: a la igualdad, al retorno y a decidir su futuro. Decirlo no es hablar contra el pueblo judío, que está entre nosotros y a nuestro lado; nos oponemos al antisemitismo como a todo racismo.

Sindicatos y asociaciones palestinas han pedido boicot, desinversión y sanciones, como se hizo contra el apartheid en Sudáfrica. Respondemos a ese llamado.

## Qué hacemos

- Campañas de desinversión en ciudades, sindicatos, universidades y fondos de pensiones.
- Protestas y vigilias, y defensa de quienes son castigados por hablar.
- Noches de cine, lecturas y charlas con personas invitadas de Palestina.'),
  ('womens-liberation', 'Liberación de las mujeres', 'Comprender las raíces de la opresión de las mujeres y luchar para acabar con ella.',
   'Las mujeres hacen la mayor parte del trabajo mal pagado y casi todo el que no se paga: criar, limpiar y cuidar, sin lo cual nadie podría salir a trabajar por la mañana. Una economía que vive de eso no tiene interés en terminarlo. Luchamos por lo que se debe hoy, y por entender de dónde viene, para que termine.

## Qué hacemos

- Defender y recuperar el derecho al aborto, con clínicas, fondos y protestas.
- Exigir guarderías gratuitas, licencias pagadas e igualdad salarial, en la ley y en los contratos.
- Enfrentar la violencia y el acoso, también en nuestras filas, con reglas que todo el mundo conoce.')
) s (slug, name, summary, statement) join priority_areas a using (slug);

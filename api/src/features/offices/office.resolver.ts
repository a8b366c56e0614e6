import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context } from "../../platform/context";
import { poolOf } from "../../platform/database";
import { findOffices, type OfficeRow } from "./find-offices";
import { findPredecessorOffices, findUnits, getMunicipality, type MunicipalityRow } from "./find-municipality";
import { knownMunicipalities } from "./kallikratis";
import { loadOffice } from "./load-offices";
import { officePolicy } from "./office.policy";
import { type AbsorbedRow, findAbsorbed } from "./find-absorbed";
import {
  AbsorbedMunicipalityType,
  DirectorateType,
  InstalledMunicipalityType,
  MunicipalityType,
  MunicipalUnitType,
  OfficeType,
  PredecessorOfficeType,
  Today,
} from "./office.type";

@Resolver(() => MunicipalityType)
export class OfficeResolver {
  @Allow(officePolicy.installedMunicipalities)
  @Query(() => [InstalledMunicipalityType], { description: "Which municipalities this installation serves; for the sign-in page." })
  async installedMunicipalities(@Ctx() ctx: Context): Promise<InstalledMunicipalityType[]> {
    const { rows } = await poolOf(ctx.dataSource).query<InstalledMunicipalityType>("SELECT id, name FROM installed_municipality ORDER BY id");
    return rows;
  }

  @Allow(officePolicy.knownMunicipalities)
  @Query(() => [InstalledMunicipalityType], { description: "All 325 municipalities and Mount Athos, for a person's residence." })
  knownMunicipalities(): readonly InstalledMunicipalityType[] {
    return knownMunicipalities();
  }

  @Allow(officePolicy.municipality)
  @Query(() => MunicipalityType)
  municipality(@Ctx() ctx: Context): Promise<MunicipalityRow> {
    return getMunicipality(ctx.reader);
  }

  @Allow(officePolicy.offices)
  @Query(() => [OfficeType])
  offices(@Ctx() ctx: Context): Promise<OfficeRow[]> {
    return findOffices(ctx.reader);
  }

  @FieldResolver(() => [AbsorbedMunicipalityType])
  absorbed(@Ctx() ctx: Context): Promise<AbsorbedRow[]> {
    return findAbsorbed(ctx.reader);
  }

  @FieldResolver(() => [MunicipalUnitType])
  units(@Ctx() ctx: Context): Promise<MunicipalUnitType[]> {
    return findUnits(ctx.reader);
  }

  @FieldResolver(() => [PredecessorOfficeType])
  predecessorOffices(@Ctx() ctx: Context): Promise<PredecessorOfficeType[]> {
    return findPredecessorOffices(ctx.reader);
  }

  @FieldResolver(() => DirectorateType)
  directorate(@Root() municipality: MunicipalityType): DirectorateType {
    return { name: municipality.directorateName, address: municipality.directorateAddress, telephone: municipality.directorateTelephone };
  }
}

@Resolver(() => Today)
export class TodayResolver {
  @Allow(officePolicy.today)
  @Query(() => Today)
  today(@Ctx() ctx: Context): Today {
    return { officeId: actorOf(ctx).officeId };
  }

  @FieldResolver(() => OfficeType)
  office(@Root() today: Today, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, today.officeId);
  }
}

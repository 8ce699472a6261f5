-- Legal minimum wages (charter R13): dated, sourced rows for a country or a part of one, and the reference
-- rates that compare them with a job's currency. Rows are added, never changed: a later one for the same
-- day corrects an earlier one.

create table legal_wage (
  id uuid primary key,
  -- ISO 3166-1 for a country, ISO 3166-2 for a part of one: FR, US, US-CA.
  place text not null constraint a_place_is_a_country_or_a_part_of_one
    check (place ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  valid_from date not null,
  -- For an hour, in the place's own money.
  hourly numeric(14, 4) not null constraint a_wage_is_positive check (hourly > 0),
  currency char(3) not null constraint a_wage_has_a_currency check (currency ~ '^[A-Z]{3}$'),
  -- How an hour follows where the law speaks of a day, a week or a month.
  basis text not null default '',
  source text not null constraint no_wage_without_its_source check (length(trim(source)) >= 8),
  -- Whether whoever added the row compared it with the source.
  checked boolean not null,
  added_at timestamptz not null,
  -- An operator's person; null: came with the product.
  added_by uuid references person
);
create index legal_wage_of_a_place on legal_wage (place, valid_from desc, added_at desc);

create table reference_rate (
  id uuid primary key,
  currency char(3) not null constraint a_rate_has_a_currency check (currency ~ '^[A-Z]{3}$'),
  valid_from date not null,
  -- So much of it for one euro.
  per_euro numeric(18, 6) not null constraint a_rate_is_positive check (per_euro > 0),
  source text not null constraint no_rate_without_its_source check (length(trim(source)) >= 8),
  checked boolean not null,
  added_at timestamptz not null,
  added_by uuid references person,
  constraint one_euro_is_one_euro check (currency <> 'EUR' or per_euro = 1)
);
create index reference_rate_of_a_currency on reference_rate (currency, valid_from desc, added_at desc);

create trigger legal_wages_are_append_only before update or delete or truncate on legal_wage
  for each statement execute function refuse_edit();
create trigger reference_rates_are_append_only before update or delete or truncate on reference_rate
  for each statement execute function refuse_edit();

-- The reference rate of a currency on a day; null where none is known.
create function rate_on(of_currency char(3), on_day date) returns numeric
language sql stable as $$
  select per_euro from reference_rate
  where currency = of_currency and valid_from <= on_day
  order by valid_from desc, added_at desc limit 1
$$;

-- The highest legal minimum that holds for somebody who lives there, for an hour, in another currency's
-- smallest units, not rounded; null where none is known or comparable.
create function legal_hourly(country text, region text, in_currency char(3), on_day date)
returns numeric language sql stable as $$
  select max(w.hourly
      * case when w.currency = in_currency then 1
             else rate_on(in_currency, on_day) / rate_on(w.currency, on_day) end)
    * case in_currency when 'JPY' then 1 else 100 end
  from (
    select distinct on (place) place, hourly, currency from legal_wage
    where place in (country, region) and valid_from <= on_day
    order by place, valid_from desc, added_at desc) w
$$;

-- The part of a country that somebody lives in, where that has a minimum of its own.
alter table worker_profile add column region text,
  add constraint a_region_lies_in_the_country
    check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and left(region, 2) = country);

-- What an answer pays at the least, fixed when its place was taken: the higher of a legal minimum and the
-- floor, at the time it takes. Null where the reward reached it. Read by its worker alone.
alter table assignment add column minimum_minor bigint
  constraint a_minimum_is_positive check (minimum_minor > 0);

-- What of a reserve is promised to people who took a place, whether it was paid already or not.
alter table job_reserve add column promised_minor bigint not null default 0,
  add constraint a_reserve_promises_no_more_than_it_holds
    check (promised_minor between 0 and amount_minor);

create function a_minimum_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what an answer pays at the least stays as it was when its place was taken'
    using errcode = 'FH047';
end $$;
create trigger a_minimum_stays before update of minimum_minor on assignment
  for each row when (new.minimum_minor is distinct from old.minimum_minor)
  execute function a_minimum_stays();

-- A place given back, run out or refused for good needs its share of the reserve no more.
create function a_promise_is_let_go() returns trigger language plpgsql as $$
begin
  update job_reserve set promised_minor = greatest(0, promised_minor - greatest(0, new.minimum_minor - (
      select reward_minor from job_terms
      where job_id = new.job_id and version = new.terms_version)))
  where job_id = new.job_id and kind = 'floor';
  return null;
end $$;
create trigger a_promise_is_let_go after update of status on assignment
  for each row when (new.minimum_minor is not null and new.status <> old.status
    and new.status in ('returned', 'expired', 'upheld', 'screened_out'))
  execute function a_promise_is_let_go();

-- In a job of few people the platform fills the floor's reserve up again before it goes back, so that no
-- requester can tell from its money who lives where or took how long.
insert into transfer_rule (reason, debit_kind, debit_holder, credit_kind, credit_holder, goes_back) values
  ('cover_floor', 'platform_reserve', 'platform', 'job_reserve_floor', 'requester', false);

-- What is known to begin with. `checked` is false where a figure is only remembered: an operator compares it
-- with its source and adds a row (load_wages).
insert into legal_wage (id, place, valid_from, hourly, currency, basis, source, checked, added_at)
select gen_random_uuid(), place, valid_from::date, hourly, currency, basis, source, checked, timestamptz '2026-11-26 00:00Z'
from (values
  ('FR', '2026-01-01', 12.02, 'EUR', '', 'SMIC horaire brut, https://www.juritravail.com; agrees with Eurostat: 1,823 a month at 35 hours a week', true),
  ('BG', '2026-01-01', 3.5769, 'EUR', '620 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('LV', '2026-01-01', 4.5000, 'EUR', '780 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('RO', '2026-01-01', 4.5865, 'EUR', '795 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('HU', '2026-01-01', 4.8346, 'EUR', '838 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('EE', '2026-01-01', 5.1115, 'EUR', '886 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('SK', '2026-01-01', 5.2788, 'EUR', '915 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('CZ', '2026-01-01', 5.3308, 'EUR', '924 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('MT', '2026-01-01', 5.7346, 'EUR', '994 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('GR', '2026-01-01', 5.9250, 'EUR', '1,027 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('HR', '2026-01-01', 6.0577, 'EUR', '1,050 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('PT', '2026-01-01', 6.1904, 'EUR', '1,073 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('CY', '2026-01-01', 6.2769, 'EUR', '1,088 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('PL', '2026-01-01', 6.5712, 'EUR', '1,139 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('LT', '2026-01-01', 6.6519, 'EUR', '1,153 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('SI', '2026-01-01', 7.3731, 'EUR', '1,278 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('ES', '2026-01-01', 7.9673, 'EUR', '1,381 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('LU', '2026-01-01', 15.6000, 'EUR', '2,704 EUR a month, in euros as Eurostat states it; 40 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('BE', '2026-01-01', 12.8259, 'EUR', '2,112 EUR a month; 38 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('NL', '2026-01-01', 14.7115, 'EUR', '2,295 EUR a month; 36 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('IE', '2026-01-01', 14.1479, 'EUR', '2,391 EUR a month; 39 hours a week', 'Eurostat, first 2026 data on minimum wages (earn_mw_cur), https://ec.europa.eu/newsroom/representations/redirection/item/921144', true),
  ('DE', '2026-01-01', 13.90, 'EUR', '', 'Mindestlohnkommission, decision of June 2025; agrees with Eurostat: 2,343 a month at 38.9 hours a week', false),
  ('GB', '2025-04-01', 12.21, 'GBP', 'National Living Wage, 21 and over', 'https://www.mondaq.com/uk/employee-rights-labour-relations/1725980/new-national-minimum-wage-rates-for-april-2026', true),
  ('GB', '2026-04-01', 12.71, 'GBP', 'National Living Wage, 21 and over', 'https://www.mondaq.com/uk/employee-rights-labour-relations/1725980/new-national-minimum-wage-rates-for-april-2026', true),
  ('US', '2009-07-24', 7.25, 'USD', 'Federal', 'US Department of Labor, Fair Labor Standards Act, https://www.ontheclock.com/State-Minimum-Wage.aspx', true),
  ('US-CA', '2025-01-01', 16.50, 'USD', '', 'NCSL, state minimum wages, https://www.ncsl.org/labor-and-employment/state-minimum-wages', true),
  ('US-CT', '2025-01-01', 16.35, 'USD', '', 'NCSL, state minimum wages, https://www.ncsl.org/labor-and-employment/state-minimum-wages', true),
  ('US-CO', '2025-01-01', 14.81, 'USD', '', 'NCSL, state minimum wages, https://www.ncsl.org/labor-and-employment/state-minimum-wages', true),
  ('US-AZ', '2025-01-01', 14.70, 'USD', '', 'NCSL, state minimum wages, https://www.ncsl.org/labor-and-employment/state-minimum-wages', true),
  ('US-IL', '2025-01-01', 15.00, 'USD', '', 'NCSL, state minimum wages, https://www.ncsl.org/labor-and-employment/state-minimum-wages', true),
  ('US-HI', '2025-01-01', 14.00, 'USD', '', 'NCSL, state minimum wages, https://www.ncsl.org/labor-and-employment/state-minimum-wages', true),
  ('US-AZ', '2026-01-01', 15.15, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-CA', '2026-01-01', 16.90, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-CT', '2026-01-01', 16.94, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-HI', '2026-01-01', 16.00, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-ME', '2026-01-01', 15.10, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-MI', '2026-01-01', 13.73, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-MN', '2026-01-01', 11.41, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-MO', '2026-01-01', 15.00, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-MT', '2026-01-01', 10.85, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-NE', '2026-01-01', 15.00, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-NJ', '2026-01-01', 15.92, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-OH', '2026-01-01', 11.00, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-RI', '2026-01-01', 16.00, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-SD', '2026-01-01', 11.85, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-VT', '2026-01-01', 14.42, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-VA', '2026-01-01', 12.77, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-WA', '2026-01-01', 17.13, 'USD', '', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-NY', '2026-01-01', 16.00, 'USD', 'The state; 17.00 in New York City, Long Island and Westchester', 'https://www.wagehourblog.com/minimum-wages-and-exemption-thresholds-adjusted-across-the-usa', true),
  ('US-CO', '2026-01-01', 15.16, 'USD', '', 'https://blog.paymaster.com/2026-state-minimum-wage', true),
  ('US-DC', '2025-07-01', 17.95, 'USD', '', 'https://blog.paymaster.com/2026-state-minimum-wage', true),
  ('US-FL', '2025-09-30', 14.00, 'USD', '', 'https://www.cpsgo.com/2026-changes-to-state-minimum-wages', true),
  ('US-FL', '2026-09-30', 15.00, 'USD', '', 'https://blog.paymaster.com/2026-state-minimum-wage', true),
  ('US-AK', '2025-07-01', 13.00, 'USD', '', 'https://www.hrministrysolutions.com/blog/2026-minimum-wage', true),
  ('US-AK', '2026-07-01', 14.00, 'USD', '', 'https://www.hrministrysolutions.com/blog/2026-minimum-wage', true),
  ('US-DE', '2026-01-01', 15.00, 'USD', 'In force on that day, since earlier', 'https://www.hrministrysolutions.com/blog/2026-minimum-wage', true),
  ('US-MD', '2026-01-01', 15.00, 'USD', 'In force on that day, since earlier', 'https://www.hrministrysolutions.com/blog/2026-minimum-wage', true),
  ('US-MA', '2026-01-01', 15.00, 'USD', 'In force on that day, since earlier', 'https://www.hrministrysolutions.com/blog/2026-minimum-wage', true),
  ('US-AR', '2026-01-01', 11.00, 'USD', 'In force on that day, since earlier', 'NELP, raises in 2026, https://www.el-balad.com/6814187', true),
  ('US-NV', '2026-01-01', 12.00, 'USD', 'In force on that day, since earlier', 'NELP, raises in 2026, https://www.el-balad.com/6814187', true),
  ('US-NM', '2026-01-01', 12.00, 'USD', 'In force on that day, since earlier', 'NELP, raises in 2026, https://www.el-balad.com/6814187', true),
  ('US-WV', '2026-01-01', 8.75, 'USD', 'In force on that day, since earlier', 'NELP, raises in 2026, https://www.el-balad.com/6814187', true),
  ('US-OR', '2025-07-01', 15.05, 'USD', 'The standard rate; 14.05 to 16.30 by county', 'Oregon Bureau of Labor and Industries, from memory; the range agrees with NELP', false),
  ('IN', '2019-06-01', 22.25, 'INR', '178 INR a day of 8 hours: the national floor; states and trades set more', 'National floor level minimum wage, from memory', false),
  ('KE', '2024-11-01', 71.5107, 'KES', '16,113.75 KES a month, general labourer in the cities; 52 hours a week', 'https://faidihr.com/blog/kenyas-minimum-wages', true),
  ('PH', '2025-07-18', 86.8750, 'PHP', '695 PHP a day of 8 hours: the capital region, for want of one for the whole country; others set less', 'Wage Order NCR-26, https://www.philstar.com/business/2025/07/18/2458907/metro-manila-minimum-wage-hike-takes-effect-today-july-18', true),
  ('BR', '2026-01-01', 7.37, 'BRL', '1,621 BRL a month', 'Decreto 12.797, https://opopular.com.br/economia/decreto-de-lula-fixa-salario-minimo-em-r-1-621-em-2026-1.3353652', true)) as row (place, valid_from, hourly, currency, basis, source, checked);

insert into reference_rate (id, currency, valid_from, per_euro, source, checked, added_at)
select gen_random_uuid(), currency, date '1999-01-01', 1, 'One euro is one euro', true, timestamptz '2026-11-26 00:00Z'
from (values ('EUR')) as row (currency);
insert into reference_rate (id, currency, valid_from, per_euro, source, checked, added_at)
select gen_random_uuid(), currency, date '2025-12-31', per_euro,
  'Euro foreign exchange reference rates at the end of 2025, from memory and rounded', false, timestamptz '2026-11-26 00:00Z'
from (values
  ('USD', 1.175),
  ('GBP', 0.873),
  ('JPY', 184),
  ('INR', 105.6),
  ('KES', 151.5),
  ('PHP', 69),
  ('BRL', 6.47)) as row (currency, per_euro);

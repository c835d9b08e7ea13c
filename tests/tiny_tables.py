"""The files of the tiny folder, by table."""

TABLES: dict[str, str] = {
    "sources": """\
id,title,publisher,year,reference,licence,quality,note
guess,Estimates of the tests,nobody,,tests/tiny.py,,estimate,round figures
made,Derivations of the tests,nobody,,tests/tiny.py,,derived,measured on a map
paper,A published table,A. Author,2025,https://example.org/table,CC-BY-4.0,published,
""",
    "modes": """\
id,name,scheduled,runs_on,drayage,dcsa,rec19,color,emission_category,source
rail,Block train,true,rail,false,RAIL,2,#D55E00,diesel,paper
road,Truck,false,road,true,TRUCK,3,#4D4D4D,average,paper
sea,Container ship,true,sea,false,VESSEL,1,#0072B2,average,paper
""",
    "places": """\
id,name,aliases,country,zone,lat,lon,kinds,timezone,gauges,source
gate-cn,Gate (CN),阿拉山口,CN,east,45.17,82.57,border,Asia/Shanghai,1435|1520,paper
gate-kz,Gate (KZ),Достык,KZ,middle,45.25,82.48,border,Asia/Almaty,1435|1520,paper
haven,Haven,Bandar,IR,gulf,27.1,56.1,seaport|road_hub|city,Asia/Tehran,,paper
port,Port,青岛港|Порт,CN,east,36.0,120.2,seaport|road_hub,Asia/Shanghai,,paper
strait,Strait,Malacca,XZ,,1.5,103.0,passage,Etc/UTC,,paper
west,West,Алматы|阿拉木图,KZ,middle,43.3,76.9,rail_terminal|road_hub|city,Asia/Almaty,1520,paper
yard,Yard,胶州|Inland,CN,east,36.3,120.0,rail_terminal|road_hub|city,Asia/Shanghai,1435,paper
""",
    "links": """\
id,from,to,mode,length_km,country,gauge_mm,electrified_share,both_ways,passages,source
rail-gate-cn-gate-kz,gate-cn,gate-kz,rail,13,KZ,1520,0,true,,paper
rail-gate-kz-west,gate-kz,west,rail,880,KZ,1520,0.5,true,,made
rail-yard-gate-cn,yard,gate-cn,rail,4000,CN,1435,1,true,,made
road-port-yard,port,yard,road,60,CN,,0,true,,made
road-west-haven,west,haven,road,3100,KZ,,0,true,,made
sea-port-strait,port,strait,sea,4700,XZ,,0,true,,made
sea-strait-haven,strait,haven,sea,6300,XZ,,0,true,,made
""",
    "border_crossings": """\
from,to,mode,p50_h,p90_h,usd_20,usd_40,gauge_change,source
gate-cn,gate-kz,rail,40,120,200,300,true,paper
gate-kz,gate-cn,rail,30,90,200,300,true,paper
haven,west,road,12,48,100,100,false,guess
west,haven,road,16,72,100,100,false,guess
""",
    "services": """\
id,name,operator,mode,days,per_week,departs_at,cut_off_h,capacity_teu,reefer,dangerous_goods,delay_p50_h,delay_p90_h,valid_from,valid_to,emission_category,source
rail-back,West train,Railway,rail,,3,06:00,24,82,true,false,6,48,,,,guess
rail-out,East train,Railway,rail,,3,06:00,24,82,true,false,6,48,,,,guess
sea-back,Loop eastbound,Line,sea,Mon|Thu,,18:00,36,8000,true,true,6,48,,,,paper
sea-out,Loop westbound,Line,sea,Mon|Thu,,18:00,36,8000,true,true,6,48,,,,paper
""",
    "calls": """\
service,sequence,place,arrive_h,depart_h,load,unload,source
rail-back,1,west,0,0,true,false,made
rail-back,2,gate-kz,30,60,false,false,made
rail-back,3,gate-cn,61,80,false,false,made
rail-back,4,yard,180,180,false,true,made
rail-out,1,yard,0,0,true,false,made
rail-out,2,gate-cn,100,120,false,false,made
rail-out,3,gate-kz,121,150,false,false,made
rail-out,4,west,180,180,false,true,made
sea-back,1,haven,0,0,true,false,made
sea-back,2,strait,200,200,false,false,made
sea-back,3,port,350,350,false,true,made
sea-out,1,port,0,0,true,false,made
sea-out,2,strait,150,150,false,false,made
sea-out,3,haven,350,350,false,true,made
""",
    "rates": """\
id,service,mode,from,to,equipment,usd,valid_from,valid_to,source
rail-cn-kz-40,,rail,CN,KZ,40,3000,,,paper
rail-cn-kz-45g1,,rail,yard,west,45G1,3100,,,paper
sea-east-gulf-40,,sea,east,gulf,40,1800,,,paper
""",
    "tariffs": """\
mode,country,usd_per_km_20,usd_per_km_40,usd_fixed_20,usd_fixed_40,source
rail,*,0.4,0.6,50,80,guess
road,*,1.2,1.2,100,100,guess
sea,*,0.05,0.08,100,150,guess
""",
    "carriage": """\
mode,country,km_per_day,dispatch_p50_h,dispatch_p90_h,source
road,*,500,12,48,guess
""",
    "handling": """\
place,mode,load_h,unload_h,load_usd_20,load_usd_40,unload_usd_20,unload_usd_40,free_days,storage_usd_day_20,storage_usd_day_40,kg_co2e,source
*,rail,4,4,40,60,40,60,3,8,16,6,guess
*,road,2,2,20,30,20,30,3,8,16,4,guess
*,sea,12,24,90,130,90,130,3,10,20,10,guess
""",
    "emission_factors": """\
mode,category,country,g_co2e_tkm_wtw,g_co2e_tkm_ttw,source
rail,diesel,*,28,22,paper
rail,electric,*,12,0,paper
road,average,*,80,64,paper
sea,average,*,8,6.5,paper
""",
    "equipment": """\
id,aliases,name,teu,size,tare_kg,max_payload_kg,reefer,freight_factor,source
22G1,20GP,20' general purpose,1,20,2300,28180,false,1,paper
45G1,40HC,40' high cube,2,40,3900,28600,false,1,paper
45R1,40RF,40' reefer,2,40,4600,29400,true,1.8,paper
""",
    "commodities": """\
id,name,hs_chapters,usd_per_teu,tonnes_per_teu,value_of_time_pct_day,reefer,source
general,General cargo,,25000,10,0.4,false,guess
""",
    "flows": """\
from,to,commodity,year,teu,source
port,west,general,2025,1000,guess
""",
    "capacities": """\
kind,id,mode,teu_per_week,taken_teu_per_week,source
link,rail-gate-cn-gate-kz,rail,500,350,guess
place,haven,*,800,0,guess
""",
}

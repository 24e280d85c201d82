import { type Topic, topicsIn } from "./topic.ts";

export const sport: readonly Topic[] = topicsIn("hills", [
  [
    "person-running running-shoe stopwatch sports-medal",
    "running, run, jogging, runner, marathon, jog, sprint, 10k",
    "러닝, 달리기, 조깅, 마라톤, 런닝, 러너, 러닝화, 런데이, 러닝크루",
  ],
  [
    "soccer-ball goal-net trophy stadium",
    "soccer, football, world cup, goalkeeper, futsal, soccer ball",
    "축구, 월드컵, 손흥민, 풋살, 축구공, 국대, 케이리그",
  ],
  [
    "baseball stadium billed-cap trophy",
    "baseball, kbo, pitcher, home run, baseball game",
    "야구, 프로야구, 홈런, 야구장, 투수, 직관",
  ],
  ["basketball trophy running-shoe", "basketball, nba, slam dunk, hoop", "농구, 덩크, 농구공"],
  ["volleyball person-playing-handball trophy", "volleyball, handball", "배구, 핸드볼, 김연경"],
  ["tennis trophy sun running-shoe", "tennis, racket, pickleball", "테니스, 라켓, 피클볼"],
  ["badminton running-shoe trophy", "badminton, shuttlecock", "배드민턴, 셔틀콕"],
  ["ping-pong trophy", "ping pong, table tennis", "탁구"],
  [
    "person-golfing flag-in-hole sun",
    "golf, golfing, golfer, golf swing",
    "골프, 골프장, 스크린골프, 골린이, 필드",
  ],
  [
    "person-swimming goggles water-wave one-piece-swimsuit",
    "swimming, swim, pool, swimmer, freestyle",
    "수영, 수영장, 자유형, 물놀이, 평영, 워터파크",
  ],
  [
    "person-surfing water-wave sun palm-tree",
    "surfing, surf, surfboard, surfer",
    "서핑, 서퍼, 양양",
  ],
  ["skis skier snow-capped-mountain snowflake", "ski, skiing, slope, ski resort", "스키, 스키장"],
  [
    "snowboarder snow-capped-mountain snowflake",
    "snowboard, snowboarding",
    "스노보드, 보드, 스노우보드",
  ],
  [
    "ice-skate snowflake trophy",
    "ice skating, figure skating, skating",
    "스케이트, 피겨, 빙판, 김연아",
  ],
  [
    "boxing-glove martial-arts-uniform trophy",
    "boxing, boxer, ufc, martial arts, mma, punch",
    "복싱, 권투, 격투기, 주짓수",
  ],
  [
    "martial-arts-uniform boxing-glove trophy",
    "taekwondo, karate, judo, self defense",
    "태권도, 유도, 호신술, 검도, 무술",
  ],
  ["bowling trophy", "bowling", "볼링"],
  ["pool-8-ball bullseye", "billiards, pool table, snooker", "당구"],
  ["bow-and-arrow bullseye sports-medal", "archery, bow and arrow", "양궁, 활, 화살"],
  [
    "skateboard roller-skate",
    "skateboard, skateboarding, roller skate",
    "스케이트보드, 롤러, 인라인",
  ],
  [
    "person-climbing mountain knot",
    "climbing, rock climbing, bouldering, climber",
    "클라이밍, 암벽, 암벽등반, 볼더링",
  ],
  ["fishing-pole fish water-wave", "fishing, angler, fishing rod", "낚시, 낚시터, 바다낚시"],
  [
    "parachute cloud airplane",
    "skydiving, parachute, paragliding, bungee",
    "스카이다이빙, 낙하산, 패러글라이딩, 번지점프",
  ],
  [
    "person-rowing-boat canoe water-wave",
    "rowing, kayak, canoe, rafting",
    "카약, 래프팅, 조정, 카누",
  ],
  ["ice-hockey trophy ice-skate", "hockey, ice hockey", "하키, 아이스하키"],
  [
    "american-football stadium trophy",
    "american football, rugby, super bowl, nfl",
    "미식축구, 럭비",
  ],
  ["racing-car chequered-flag trophy", "racing, formula one, f1, race car, race", "레이싱, 포뮬러"],
  [
    "sports-medal 1st-place-medal trophy",
    "olympic, olympics, medal, athlete, sport, sports",
    "올림픽, 메달, 운동선수, 스포츠, 금메달, 선수, 체육",
  ],
  [
    "stopwatch running-shoe timer-clock",
    "stopwatch, speed, seconds",
    "초시계, 빠른, 속도, 빠르게, 스피드",
  ],
  ["kite cloud leaf-fluttering-in-wind", "kite", "연날리기"],
]);

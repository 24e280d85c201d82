import type { Expected } from "#src/domain/start-problem.ts";
import type { StartProblemWords } from "../start-problem-words.ts";
import { withParticle } from "./with-particle.ts";

export const startProblems: StartProblemWords = {
  "setting-wrong": ({ key, value, expected }) =>
    `${key} 값이 올바르지 않아요${value === undefined ? "" : ` ("${value}")`}. ${expectation(expected)}`,
  "setting-alone": ({ key, needed }) =>
    `${key} 값은 있는데 ${needed} 값이 없어요. 둘 다 넣거나 둘 다 비워 주세요.`,
  "setting-half-filled": ({ name, missing, present }) =>
    `${missing.join(", ")} 값이 없어요. ${withParticle(name, "을/를")} 쓰려면 ${present.join(", ")} 값과 함께 있어야 해요. 모두 넣거나 모두 비워 주세요.`,
  "port-in-use": ({ port }) =>
    `${port}번 포트는 이미 쓰이고 있어요. 그 포트를 쓰는 프로그램을 끄거나 PORT를 다른 번호로 바꿔 주세요.`,
  "port-not-allowed": ({ port }) =>
    `이 사용자는 ${port}번 포트를 쓸 수 없어요. PORT를 1023보다 큰 번호로 바꿔 주세요.`,
  "address-not-here": ({ host }) =>
    `${host}: 이 컴퓨터에 없는 주소예요. 이 컴퓨터에서만 쓰려면 HOST를 127.0.0.1로, 다른 곳에서도 접속하게 하려면 0.0.0.0으로 바꿔 주세요.`,
  "database-unreachable": ({ address, reason }) =>
    `데이터베이스(${address})에 연결할 수 없어요 (${reason}). DATABASE_URL이 맞는지, PostgreSQL이 켜져 있는지 확인해 주세요.`,
  "database-silent": ({ address, seconds }) =>
    `데이터베이스(${address})가 ${seconds}초 동안 답하지 않았어요. DATABASE_URL이 맞는지, 그곳에 PostgreSQL이 켜져 있는지 확인해 주세요.`,
  "database-not-postgres": ({ address }) =>
    `${address}에서 답하는 것은 PostgreSQL이 아니에요. DATABASE_URL의 호스트와 포트를 확인해 주세요.`,
  "database-too-old": ({ version, oldest }) =>
    `데이터베이스가 PostgreSQL ${version ?? "(알 수 없는)"} 버전이에요. XCaster에는 ${oldest} 버전 이상이 필요해요.`,
  "roles-not-allowed": ({ statements }) =>
    `이 데이터베이스 사용자는 역할을 만들 수 없어요. PostgreSQL 관리자로 다음을 실행해 주세요: ${statements}`,
  "directory-not-writable": ({ directory, reason }, place) =>
    `${directory} 폴더에 쓸 수 없어요 (${reason}). ${place} 값을 파일을 저장할 수 있는 곳으로 바꿔 주세요.`,
  "disk-full": ({ directory, freeMegabytes, neededMegabytes }, place) =>
    `${directory} 폴더가 있는 디스크에 ${freeMegabytes}MB만 남았어요. 데이터베이스에는 ${neededMegabytes}MB가 필요해요. 공간을 비우거나 ${place} 값을 다른 디스크로 바꿔 주세요.`,
  "server-not-started": ({ logFile, reason }) =>
    `데이터베이스가 시작되지 않았어요. 로그(${logFile})의 끝부분: ${reason}`,
  "server-not-answering": ({ pid, seconds, logFile, reason }) =>
    `데이터베이스(프로세스 ${pid})가 켜져 있지만 ${seconds}초 동안 답하지 않았어요. 아직 복구 중일 수 있으니 다시 시작해 주세요. 로그(${logFile})의 끝부분: ${reason}`,
  "server-not-stopping": ({ directory, pid }) =>
    `${directory}의 데이터베이스(프로세스 ${pid})가 멈추지 않아요.`,
  "server-refused": ({ reason }) =>
    `데이터 폴더에 있는 데이터베이스가 연결을 거부했어요: ${reason}`,
  "server-for-tests": ({ directory }) =>
    `${directory}의 데이터베이스는 테스트용이라 갑자기 꺼지면 안전하지 않아요. 그것을 끈 뒤 다시 시작해 주세요.`,
  "server-busy": ({ seconds, file }) =>
    `다른 프로세스가 ${seconds}초째 데이터베이스를 켜거나 끄고 있어요 (${file}). 그 프로세스를 끝낸 뒤 다시 시작해 주세요.`,
  "program-missing": ({ machine }) =>
    `${machine}에 맞는 PostgreSQL이 들어 있지 않아요. 선택 패키지를 포함해 npm ci를 실행하거나, DATABASE_URL에 갖고 있는 PostgreSQL 주소를 넣어 주세요.`,
  "program-broken": ({ directory, reason }) =>
    `${directory} 아래의 PostgreSQL이 온전하지 않고 고칠 수도 없었어요 (${reason}). npm ci를 다시 실행하거나 DATABASE_URL 값을 넣어 주세요.`,
  "program-not-running": ({ reason }) =>
    `npm으로 설치된 PostgreSQL이 여기서는 실행되지 않아요 (${reason}). Linux에서는 glibc가 필요해요. DATABASE_URL에 갖고 있는 PostgreSQL 주소를 넣어 주세요.`,
  "user-without-name": ({ userId, reason }) =>
    `npm으로 설치된 PostgreSQL이 여기서는 실행되지 않아요 (${reason}). 사용자 ${userId}에게 이름이 없고, 사용자 네임스페이스(unshare)로도 붙일 수 없어요. /etc/passwd에 추가하거나 DATABASE_URL 값을 넣어 주세요.`,
  "root-refused": ({ userId, program, directory }, place) =>
    `PostgreSQL은 root로 실행되지 않고, 사용자 네임스페이스(unshare)나 사용자 ${userId}도 ${program} 파일과 ${directory} 폴더에 들어갈 수 없어요. 일반 사용자로 실행하거나, ${place} 값을 누구나 들어갈 수 있는 곳으로 바꾸거나, DATABASE_URL 값을 넣어 주세요.`,
  "cluster-not-made": ({ directory, reason }) =>
    `PostgreSQL이 ${directory} 폴더에 파일을 만들지 못했어요: ${reason}`,
  "cluster-of-other-version": ({ directory, version, ours }, place) =>
    `${directory} 폴더는 PostgreSQL ${version} 버전으로 만들어졌는데 여기에는 ${ours} 버전이 들어 있어요. pg_dump와 pg_restore로 옮기거나 ${place} 값을 다른 곳으로 바꿔 주세요.`,
  "passwords-unreadable": ({ file }) =>
    `데이터베이스 비밀번호 파일(${file})을 읽을 수 없어요. 그 파일을 되살리거나, 데이터 폴더를 다른 곳으로 옮기고 새로 시작해 주세요.`,
  "no-free-port": ({ host }) => `${host}에서 데이터베이스가 쓸 빈 포트를 찾지 못했어요.`,
};

function expectation(expected: Expected): string {
  switch (expected.kind) {
    case "address":
      return "127.0.0.1이나 0.0.0.0처럼 이름이나 주소만 적어 주세요.";
    case "database-address":
      return "postgres://사용자:비밀번호@호스트:5432/데이터베이스 같은 주소를 적어 주세요.";
    case "origin":
      return "https://shorts.example.com처럼 http:// 또는 https://와 호스트만 적어 주세요.";
    case "web-address":
      return "http:// 또는 https://로 시작하는 주소를 적어 주세요.";
    case "discord-id":
      return "디스코드 개발자 포털에 나오는 숫자를 적어 주세요.";
    case "keys":
      return `${expected.lengthMin}자 이상의 무작위 키를 쉼표로 나누어 적어 주세요.`;
    case "secret":
      return `영문자, 숫자, _, -만 써서 1~${expected.lengthMax}자로 적어 주세요.`;
    case "one-of":
      return `다음 중 하나를 적어 주세요: ${expected.names.join(", ")}`;
    case "whole-number":
      return `${expected.min}부터 ${expected.max}까지의 정수를 적어 주세요.`;
  }
}

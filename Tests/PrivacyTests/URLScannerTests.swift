import Privacy
import Testing

struct URLScannerTests {
    @Test(arguments: [
        "https://taro:secret@example.com/path", "ftp://root:pw@example.co.jp/pub",
        "https://ghp1234@example.com/repo.git",
        "https://example.com/?token=abc123", "https://example.com/a?x=1&api_key=9f8e",
        "https://example.com/cb#access_token=xyz&x=1",
        "http://example.com/login;jsessionid=1A2B?x=1", "https://example.com/a?X-Amz-Signature=abcdef",
        "www.example.com/reset?code=123",
        "https://example.com/?sid=1", "https://example.com/?auth=e30", "https://example.com/?pwd=hunter2",
        "https://example.com/?PHPSESSID=4",
        "example.com/cb?jwt=e30.e30.x", "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／？ｔｏｋｅｎ＝ａｂｃ",
        "https://ex\u{200B}ample.com/?tok\u{200B}en=abc",
        "https://example.com/?\nsignature=9f",
    ])
    func `a URL with credentials or a secret parameter is found whole`(url: String) {
        #expect(PatternMasker().values(of: .url, in: url) == [url])
        #expect(PatternMasker().values(of: .url, in: "リンクは\(url)をクリック") == [url])
        #expect(PatternMasker().values(of: .url, in: "see (\(url)), please") == [url])
    }

    @Test(arguments: [
        "https://example.com/", "https://example.com/page?id=12&lang=ja", "https://example.com/?keyword=token",
        "https://example.com/?token=",
        "https://example.com/?author=taro", "https://example.com/?zip_codes=1", "https://www.example.com/@taro",
        "example.com", "a=b", "x?y=z",
        "key=value", "https://example.com:8080/token", "code=1, key=2", "https://example.com/?monkey=1",
    ])
    func `a URL without a secret stays`(text: String) {
        #expect(PatternMasker().values(of: .url, in: text).isEmpty)
    }
}

using PodDsl.Core.Readers;

namespace PodDsl.Benchmarks;

/// <summary>A folder of Quadlet files as a large home server has it: stacks of ten files each, which belong together.</summary>
internal static class HomelabFolder
{
    private const int FilesOfStack = 10;

    /// <summary>Unit files, in the order of their stacks.</summary>
    /// <param name="count">How many.</param>
    /// <param name="mistakes">How many of them have a mistake that a fix mends.</param>
    public static List<QuadletSource> Files(int count, int mistakes = 0)
    {
        var files = new List<QuadletSource>(count);
        for (var stack = 0; files.Count < count; stack++)
        {
            files.AddRange(Stack(stack).Take(count - files.Count).Select(file => new QuadletSource("/units/" + file.Name, file.Text)));
        }

        // As evenly as they go into the files that can have one.
        var containers = Enumerable.Range(0, count).Where(index => files[index].Path.EndsWith(".container", StringComparison.Ordinal)).ToList();
        var several = mistakes / Math.Max(containers.Count, 1);
        for (var index = 0; index < containers.Count; index++)
        {
            var wanted = several + (index < mistakes % containers.Count ? 1 : 0);
            var file = files[containers[index]];
            for (var mistake = 0; mistake < wanted; mistake++)
            {
                file = file with { Text = WithMistake(file.Text, index, (index + mistake) % Mistakes.Length) };
            }

            files[containers[index]] = file;
        }

        return files;
    }

    private static readonly string[] Mistakes = ["PodmanArgs=--hostname web", "VolatileTmp=true", "PodmanArgs=--memory 1g", "UIDMap=0:{0}:5000"];

    private static string WithMistake(string text, int container, int mistake)
    {
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, Mistakes[mistake], 1_000_000 + (5000 * container));
        return text.Replace("[Service]", line + "\n\n[Service]", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string Text)> Stack(int stack)
    {
        var name = FormattableString.Invariant($"app{stack:00000}");
        yield return ($"{name}.network", FormattableString.Invariant($"""
            [Unit]
            Description=Network of {name}

            [Network]
            Subnet=10.{stack / 250}.{stack % 250}.0/24
            Internal=false
            Label=org.example.stack={name}

            """));
        yield return ($"{name}-data.volume", $"[Unit]\nDescription=Files of {name}\n\n[Volume]\nLabel=org.example.stack={name}\n");
        yield return ($"{name}-db.volume", $"[Volume]\nLabel=org.example.stack={name}\n");
        yield return ($"{name}.image", $"[Image]\nImage=registry.example.org/home/{name}:1.4.2\n");
        yield return ($"{name}.pod", FormattableString.Invariant($"""
            [Unit]
            Description=Front of {name}

            [Pod]
            Network={name}.network
            PublishPort=127.0.0.1:{10_000 + stack}:8080

            [Install]
            WantedBy=multi-user.target

            """));
        yield return ($"{name}-front.container", Container(name, "front", $"Pod={name}.pod", $"{name}-web"));
        yield return ($"{name}-web.container", Container(name, "web", $"Network={name}.network", $"{name}-db", $"{name}-cache"));
        yield return ($"{name}-db.container", Container(name, "db", $"Network={name}.network"));
        yield return ($"{name}-cache.container", Container(name, "cache", $"Network={name}.network"));
        yield return ($"{name}-worker.container", Container(name, "worker", $"Network={name}.network", $"{name}-db", $"{name}-web"));
    }

    private static string Container(string stack, string role, string place, params string[] needs)
    {
        var dependencies = string.Concat(needs.Select(need => $"Requires={need}.service\nAfter={need}.service\n"));
        var volume = role == "db" ? $"{stack}-db.volume:/var/lib/db" : $"{stack}-data.volume:/srv/data";
        var image = role is "db" or "cache" ? $"docker.io/library/{role}:17.2" : $"{stack}.image";
        return $"""
            # {role} of {stack}, see https://wiki.example.org/{stack}
            [Unit]
            Description=The {role} of {stack}
            Documentation=https://wiki.example.org/{stack}
            {dependencies}
            [Container]
            Image={image}
            ContainerName={stack}-{role}
            {place}
            Volume={volume}
            Volume=/etc/localtime:/etc/localtime:ro
            Environment=TZ=Europe/Berlin LOG_LEVEL=info
            Environment=DB_HOST={stack}-db
            EnvironmentFile=/etc/{stack}/{role}.env
            Secret={stack}-{role}-password,type=env,target=APP_KEYFILE
            Label=org.example.stack={stack}
            Label=org.example.role={role}
            NoNewPrivileges=true
            ReadOnly=true
            DropCapability=all
            HealthCmd=/usr/bin/healthcheck --url http://localhost:8080/health
            HealthInterval=30s
            HealthRetries=3
            LogDriver=journald

            [Service]
            Restart=on-failure
            RestartSec=5
            TimeoutStartSec=300

            [Install]
            WantedBy=multi-user.target

            """;
    }
}

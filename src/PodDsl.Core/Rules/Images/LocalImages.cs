using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Images;

/// <summary>The names of images from the host itself: from a build unit, or from a command of a service.</summary>
internal sealed class LocalImages
{
    private static readonly string[] Commands = [Keys.ExecStartPre, Keys.ExecStart, Keys.ExecStartPost, Keys.ExecCondition];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private LocalImages(UnitSet set)
    {
        foreach (var unit in set.Each)
        {
            foreach (var tag in unit.FindAll(Section.Kind, Keys.ImageTag))
            {
                Add(tag.KnownText);
            }

            foreach (var command in Commands.SelectMany(name => unit.FindAll(Section.Service, name)))
            {
                AddTags(command.Value.ToArgument().ToString());
            }
        }
    }

    public static LocalImages Of(UnitSet set) => new(set);

    /// <summary>True if a unit makes an image of that name, with any tag.</summary>
    public bool Contains(ImageReference image) => _names.Contains(image.Path);

    /// <summary>True if a unit itself declares that its image is on the host.</summary>
    public static bool IsMeantBy(Unit unit) =>
        UnitView.Of(unit).Update is { Policy: ImageUpdate.Local } || unit.KnownText(Keys.Pull) == "never";

    /// <summary>The tags of <c>podman build -t NAME</c>, even within a line for a shell.</summary>
    private void AddTags(string command)
    {
        var words = command.Split([' ', '\t', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (!words.Contains("build") && !words.Contains("buildah"))
        {
            return;
        }

        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            Add(word.StartsWith("--tag=", StringComparison.Ordinal) ? word.Substring("--tag=".Length)
                : word is "-t" or "--tag" && index + 1 < words.Length ? words[index + 1]
                : null);
        }
    }

    private void Add(string? name)
    {
        if (name is not null && ImageReference.Parse(name).Value is { IsName: true } image)
        {
            _names.Add(image.Registry is null || image.IsLocal ? image.Path : $"{image.Registry}/{image.Path}");
        }
    }
}
